package dev.voiceline.core.journal.events;

import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.runtime.CallLost;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Writes one call's part of the journal: numbers its entries, and knows what is durable. */
final class CallLog {
  /** A call is gone on with from it, so a death may not cost more of it than can be said again. */
  private static final Duration NEEDED = Duration.ofMillis(100);

  private static final Duration ANY = Duration.ofMillis(500);

  private final CallJournal journal;
  private final Lease lease;
  private final JournalEvents events;
  private final Clock clock;
  private final JournalTrouble trouble;
  private final Reporting reporting;
  private long next;
  private boolean ended;
  private CompletableFuture<Void> durable = CompletableFuture.completedFuture(null);

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

  /**
   * Ends when everything is durable that a call is gone on with from; fails for good when some of
   * it was refused.
   */
  synchronized CompletionStage<Void> durable() {
    if (!durable.isDone()) {
      journal.hurry();
    }
    return durable;
  }

  /** Whether none of that is under way any more. */
  synchronized boolean isSettled() {
    return durable.isDone();
  }

  /** Whether it has ended here; the same caller may go on by keys after that. */
  synchronized boolean hasEnded() {
    return ended;
  }

  synchronized void told(CallNews news) {
    if (news instanceof CallNews.Ended || news instanceof CallNews.WithoutAgent) {
      ended = news instanceof CallNews.Ended;
    }
    try {
      Optional<JournalEvent> event = reporting.of(news);
      event.flatMap(it -> reporting.stepsBefore(it, events.needed(it))).ifPresent(this::write);
      event.ifPresent(this::write);
    } catch (RuntimeException broken) {
      trouble.unwritable(lease.call(), broken.getClass().getSimpleName());
    }
  }

  /** A number that was refused is not used again: what comes later must not take its place. */
  private void write(JournalEvent event) {
    JournalEntry entry = events.entry(lease.call(), next, clock.instant(), event);
    next++;
    CompletionStage<Void> kept = journal.append(lease, entry, leisure(event));
    if (events.needed(event)) {
      CompletableFuture<Void> earlier = before();
      durable =
          kept.handle((done, refusal) -> refusal == null ? earlier : failed(refusal))
              .thenCompose(whole -> whole)
              .toCompletableFuture();
    }
    kept.whenComplete((done, refusal) -> Optional.ofNullable(refusal).ifPresent(this::refused));
  }

  /** Another server that is asked about a call which it does not find takes it for a new one. */
  private Duration leisure(JournalEvent event) {
    if (event instanceof JournalEvent.Began) {
      return Duration.ZERO;
    }
    return events.needed(event) ? NEEDED : ANY;
  }

  /** Nothing, once all of it is durable: a call is long. */
  private CompletableFuture<Void> before() {
    boolean fine = durable.isDone() && !durable.isCompletedExceptionally();
    return fine ? CompletableFuture.completedFuture(null) : durable;
  }

  private static CompletableFuture<Void> failed(Throwable refusal) {
    boolean lost =
        cause(refusal) instanceof JournalRefusal why && why.why() == JournalRefusal.Why.STALE_LEASE;
    return CompletableFuture.failedFuture(lost ? new CallLost() : cause(refusal));
  }

  private static Throwable cause(Throwable thrown) {
    Throwable below = thrown.getCause();
    return thrown instanceof CompletionException && below != null ? below : thrown;
  }

  private void refused(Throwable thrown) {
    Throwable cause = cause(thrown);
    if (cause instanceof JournalRefusal refusal) {
      trouble.refused(lease.call(), refusal.why());
    } else {
      trouble.unwritable(lease.call(), cause.getClass().getSimpleName());
    }
  }
}
