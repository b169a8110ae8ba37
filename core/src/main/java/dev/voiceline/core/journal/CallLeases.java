package dev.voiceline.core.journal;

import dev.voiceline.core.caller.CallId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Who owns a call: one node at a time. Safe for use by any thread; no method blocks. A stage fails
 * when the database cannot be asked. Time is the database's, so that nodes need not agree on it.
 */
public interface CallLeases {
  /** Asks for a call that nobody owns, or whose owner's time has run out. */
  CompletionStage<LeaseAnswer> acquire(CallId call, NodeId node, Duration ttl);

  /** Owns it for so long from now; false when it is somebody else's meanwhile. */
  CompletionStage<Boolean> renew(Lease lease, Duration ttl);

  /**
   * Renews all of these in one go.
   *
   * @return those that are somebody else's meanwhile
   */
  default CompletionStage<Set<Lease>> renewAll(Collection<Lease> leases, Duration ttl) {
    CompletionStage<Set<Lease>> lost = CompletableFuture.completedStage(Set.of());
    for (Lease lease : leases) {
      lost =
          lost.thenCombine(
              renew(lease, ttl),
              (others, held) -> {
                Set<Lease> all = new HashSet<>(others);
                if (!held) {
                  all.add(lease);
                }
                return Set.copyOf(all);
              });
    }
    return lost;
  }

  /**
   * Calls without an end that nobody has owned for so long; oldest first. An owner that only lost
   * its way to the database may have written their end somewhere else meanwhile.
   */
  CompletionStage<List<CallId>> ownerless(Duration since);

  /** Gives it back. Nothing happens when it is somebody else's meanwhile. */
  CompletionStage<Void> release(Lease lease);
}
