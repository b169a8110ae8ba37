package dev.voiceline.core.journal.events;

import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Writes one call's part of the journal: numbers its entries, and knows what is durable. */
final class CallLog {
  private final CallJournal journal;
  private final Lease lease;
  private final JournalEvents events;
  private final Clock clock;
  private final JournalTrouble trouble;
  private final Reporting reporting;
  private long next;
  private CompletionStage<Void> durable = CompletableFuture.completedStage(null);

  /**
   * A log.
   *
   * @param next the number of its first entry
   */
  CallLog(
      CallJournal journal,
      Lease lease,
      long next,
      JournalEvents events,
      Clock clock,
      JournalTrouble trouble) {
    this.journal = journal;
    this.lease = lease;
    this.next = next;
    this.events = events;
    this.clock = clock;
    this.trouble = trouble;
    this.reporting = new Reporting(lease.node().value(), events.codec());
  }

  Lease lease() {
    return lease;
  }

  /** Ends when everything is durable that a call is gone on with from. */
  synchronized CompletionStage<Void> durable() {
    return durable;
  }

  synchronized void told(CallNews news) {
    try {
      reporting.of(news).ifPresent(this::write);
    } catch (RuntimeException broken) {
      trouble.unwritable(lease.call(), broken.getClass().getSimpleName());
    }
  }

  /** A number that was refused is not used again: what comes later must not take its place. */
  private void write(JournalEvent event) {
    JournalEntry entry = events.entry(lease.call(), next, clock.instant(), event);
    next++;
    CompletionStage<Void> kept = journal.append(lease, entry);
    if (events.needed(event)) {
      durable = kept;
    }
    kept.whenComplete((done, refusal) -> Optional.ofNullable(refusal).ifPresent(this::refused));
  }

  private void refused(Throwable thrown) {
    Throwable below = thrown.getCause();
    Throwable cause = thrown instanceof CompletionException && below != null ? below : thrown;
    if (cause instanceof JournalRefusal refusal) {
      trouble.refused(lease.call(), refusal.why());
    } else {
      trouble.unwritable(lease.call(), cause.getClass().getSimpleName());
    }
  }
}
