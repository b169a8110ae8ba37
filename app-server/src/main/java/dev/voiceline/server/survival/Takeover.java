package dev.voiceline.server.survival;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.LeaseAnswer;
import dev.voiceline.core.journal.NodeId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Goes on with calls that this node does not have, where the journal knows them and their node is
 * gone. Whoever asks about one call at the same time gets the same answer, and of several nodes one
 * gets the call. Safe for use by any thread; nothing blocks.
 */
public final class Takeover {
  private final CallJournal journal;
  private final CallLeases leases;
  private final NodeId node;
  private final Resuming resuming;
  private final Map<CallId, CompletableFuture<Answer>> underWay = new ConcurrentHashMap<>();

  /** Puts a call under way again. */
  public interface Resuming {
    /**
     * Goes on with it.
     *
     * @param lease which this node has from now on
     * @return whether that can be done
     */
    boolean resume(JournaledCall call, Lease lease);
  }

  /** What becomes of a call. */
  public enum Answer {
    /** This node has it now, and waits for its line. */
    HERE,
    /** A node that lives has it, or one whose time has not run out. */
    HELD,
    /** It has ended, or cannot be gone on with. */
    OVER,
    /** Nobody has written anything of it. */
    UNKNOWN,
    /** The database does not answer, or what this node has told of calls waits for it. */
    AWAY
  }

  /** Under the name of this node. */
  public Takeover(CallJournal journal, CallLeases leases, NodeId node, Resuming resuming) {
    this.journal = journal;
    this.leases = leases;
    this.node = node;
    this.resuming = resuming;
  }

  /**
   * What the journal says of a call: {@code HELD} when it has not ended, by whomever, {@code OVER}
   * or {@code UNKNOWN}. Fails when the database does not answer.
   */
  public CompletionStage<Answer> standing(CallId call) {
    return standing(journal, call);
  }

  static CompletionStage<Answer> standing(CallJournal journal, CallId call) {
    return journal.read(call).thenApply(Takeover::standing);
  }

  /**
   * Takes a call over, if it can be had. Nothing is while entries of this node wait in its spool:
   * what stands in the database may be old. The stage does not fail.
   */
  public CompletionStage<Answer> of(CallId call) {
    if (!(journal.health() instanceof JournalHealth.Healthy)) {
      return CompletableFuture.completedStage(Answer.AWAY);
    }
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    CompletableFuture<Answer> first = underWay.putIfAbsent(call, mine);
    if (first != null) {
      return first;
    }
    var unused =
        journal
            .read(call)
            .thenCompose(this::asked)
            .whenComplete(
                (answer, failure) -> {
                  underWay.remove(call, mine);
                  mine.complete(failure == null ? answer : Answer.AWAY);
                });
    return mine;
  }

  /** Whether a call may be this node's in a moment. */
  boolean isUnderWay(CallId call) {
    return underWay.containsKey(call);
  }

  private CompletionStage<Answer> asked(JournaledCall known) {
    Answer standing = standing(known);
    return standing == Answer.HELD
        ? leases.acquire(known.call(), node, LeaseKeeper.TTL).thenCompose(this::granted)
        : CompletableFuture.completedFuture(standing);
  }

  /** The last owner may have written until it lost the call: it is read once more. */
  private CompletionStage<Answer> granted(LeaseAnswer answer) {
    if (!(answer instanceof LeaseAnswer.Granted granted)) {
      return CompletableFuture.completedFuture(Answer.HELD);
    }
    Lease lease = granted.lease();
    return journal
        .read(lease.call())
        .thenApply(known -> resumed(known, lease))
        .whenComplete(
            (result, failure) -> {
              if (failure != null || result != Answer.HERE) {
                var unused = leases.release(lease).exceptionally(away -> null);
              }
            });
  }

  private Answer resumed(JournaledCall known, Lease lease) {
    return standing(known) == Answer.HELD && resuming.resume(known, lease)
        ? Answer.HERE
        : Answer.OVER;
  }

  private static Answer standing(JournaledCall known) {
    if (known.entries().isEmpty()) {
      return Answer.UNKNOWN;
    }
    return known.isOver() ? Answer.OVER : Answer.HELD;
  }
}
