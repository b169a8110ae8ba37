package dev.voiceline.server.survival;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.LeaseAnswer;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.server.log.ServerLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Writes the end of calls whose server is gone and that the network never mentioned again. Of
 * several nodes the one that gets a call's lease does it, once. Nothing blocks.
 */
final class LostCalls implements AutoCloseable {
  /** Twilio ends every call within this time; so does a caller. */
  static final Duration SILENT = Duration.ofHours(24);

  /** By then the calls of a server that was restarted are gone on with. */
  static final Duration FIRST = Duration.ofMinutes(5);

  static final Duration EVERY = Duration.ofHours(1);

  /** So many at a time. */
  static final int MOST = 1_000;

  private static final CompletionStage<Boolean> NO = CompletableFuture.completedStage(false);

  private final CallJournal journal;
  private final CallLeases leases;
  private final NodeId node;
  private final Clock clock;
  private final Timers timers;
  private final ServerLog log;
  private final JournalEvents events = new JournalEvents();
  private volatile boolean closed;

  /** Begins to look, in a while. */
  LostCalls(
      CallJournal journal,
      CallLeases leases,
      NodeId node,
      Clock clock,
      Timers timers,
      ServerLog log) {
    this.journal = journal;
    this.leases = leases;
    this.node = node;
    this.clock = clock;
    this.timers = timers;
    this.log = log;
    Timers.Alarm unused = timers.after(FIRST, this::look);
  }

  private void look() {
    if (closed) {
      return;
    }
    var unused =
        journal
            .unfinished()
            .thenCompose(calls -> from(calls, 0, 0))
            .whenComplete(
                (lost, away) -> {
                  if (away == null && lost > 0) {
                    log.warn(
                        "Nothing was heard of %d calls for a day: their end is on record as lost."
                            .formatted(lost));
                  }
                  Timers.Alarm unusedAlarm = timers.after(EVERY, this::look);
                });
  }

  /** One after the other, oldest first: behind the first that is young enough all are. */
  private CompletionStage<Integer> from(List<CallId> calls, int next, int lost) {
    if (closed || next >= Math.min(calls.size(), MOST)) {
      return CompletableFuture.completedStage(lost);
    }
    return journal
        .read(calls.get(next))
        .thenCompose(
            call ->
                isYoung(call)
                    ? CompletableFuture.completedStage(lost)
                    : end(call)
                        .exceptionally(away -> false)
                        .thenCompose(done -> from(calls, next + 1, done ? lost + 1 : lost)));
  }

  private boolean isYoung(JournaledCall call) {
    return call.entries().stream()
        .findFirst()
        .filter(first -> first.at().isAfter(clock.instant().minus(SILENT)))
        .isPresent();
  }

  private CompletionStage<Boolean> end(JournaledCall call) {
    return isSilent(call)
        ? leases.acquire(call.call(), node, LeaseKeeper.TTL).thenCompose(this::granted)
        : NO;
  }

  /** Another node may have written until it lost the call: it is read once more. */
  private CompletionStage<Boolean> granted(LeaseAnswer answer) {
    if (!(answer instanceof LeaseAnswer.Granted granted)) {
      return NO;
    }
    Lease lease = granted.lease();
    return journal
        .read(lease.call())
        .thenCompose(call -> isSilent(call) ? written(lease, call) : NO)
        .whenComplete(
            (done, away) -> {
              var unused = leases.release(lease).exceptionally(gone -> null);
            });
  }

  private boolean isSilent(JournaledCall call) {
    return !call.isOver()
        && last(call).filter(last -> !last.at().isAfter(clock.instant().minus(SILENT))).isPresent();
  }

  /** It ended, as far as anybody knows, with its last entry. */
  private CompletionStage<Boolean> written(Lease lease, JournaledCall call) {
    JournalEntry last = last(call).orElseThrow();
    Instant began = call.entries().get(0).at();
    JournalEvent ended = new JournalEvent.Ended(EndReason.LOST, Duration.between(began, last.at()));
    return journal
        .append(lease, events.entry(call.call(), last.number() + 1, last.at(), ended))
        .thenApply(done -> true);
  }

  private static Optional<JournalEntry> last(JournaledCall call) {
    return call.entries().stream().reduce((earlier, later) -> later);
  }

  /** Looks no more. */
  @Override
  public void close() {
    closed = true;
  }
}
