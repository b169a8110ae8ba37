package dev.voiceline.server.survival;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.LeaseAnswer;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.resumption.MissingEnd;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.survival.Takeover.Answer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/**
 * Writes the end of calls that are over at the carrier and that no server has. Nothing is gone on
 * with for that: nobody is on the phone, so no conversation is opened and no payer is asked. Of
 * several nodes the one that gets a call's lease does it, once. Safe for use by any thread; nothing
 * blocks.
 */
final class Burial {
  private final CallJournal journal;
  private final CallLeases leases;
  private final NodeId node;
  private final Predicate<CallId> kept;
  private final MissingEnd.Prices prices;
  private final ServerLog log;

  /**
   * Under the name of this node.
   *
   * @param kept whether it is for this node to write the end of a call, where it may be on its way
   */
  Burial(
      CallJournal journal,
      CallLeases leases,
      NodeId node,
      Predicate<CallId> kept,
      MissingEnd.Prices prices,
      ServerLog log) {
    this.journal = journal;
    this.leases = leases;
    this.node = node;
    this.kept = kept;
    this.prices = prices;
    this.log = log;
  }

  /** Whether all that this node has told of calls is in the database; nothing is done otherwise. */
  boolean isPossible() {
    return journal.health() instanceof JournalHealth.Healthy;
  }

  /** Whether a call's end is written without this. */
  boolean leavesAlone(CallId call) {
    return kept.test(call);
  }

  /**
   * Writes what a call lacks. The stage does not fail.
   *
   * @return {@code OVER} once it has an end, {@code UNKNOWN} when nothing is on record of it,
   *     {@code HERE} when its end is left to this node's own record of it
   */
  CompletionStage<Answer> of(EndReport report) {
    if (leavesAlone(report.call())) {
      return CompletableFuture.completedStage(Answer.HERE);
    }
    if (!isPossible()) {
      return CompletableFuture.completedStage(Answer.AWAY);
    }
    return Takeover.standing(journal, report.call())
        .thenCompose(
            standing ->
                standing == Answer.HELD
                    ? leases
                        .acquire(report.call(), node, LeaseKeeper.TTL)
                        .thenCompose(answer -> granted(report, answer))
                    : CompletableFuture.completedStage(standing))
        .exceptionally(away -> Answer.AWAY);
  }

  /** The last owner may have written until it lost the call: it is read once more. */
  private CompletionStage<Answer> granted(EndReport report, LeaseAnswer answer) {
    if (!(answer instanceof LeaseAnswer.Granted granted)) {
      return CompletableFuture.completedStage(Answer.HELD);
    }
    Lease lease = granted.lease();
    return journal
        .read(lease.call())
        .thenCompose(call -> ended(report, lease, call))
        .whenComplete(
            (done, away) -> {
              var unused = leases.release(lease).exceptionally(gone -> null);
            });
  }

  private CompletionStage<Answer> ended(EndReport report, Lease lease, JournaledCall call) {
    if (call.isOver()) {
      return CompletableFuture.completedStage(Answer.OVER);
    }
    List<JournalEntry> missing = MissingEnd.of(call, report.heard(), report.lasted(), prices);
    CompletionStage<Void> written = CompletableFuture.completedStage(null);
    for (JournalEntry entry : missing) {
      written = written.thenCompose(before -> journal.append(lease, entry));
    }
    return written.thenApply(
        done -> {
          log.info("Call " + call.call().brief() + " is over: its server is gone.");
          return Answer.OVER;
        });
  }
}
