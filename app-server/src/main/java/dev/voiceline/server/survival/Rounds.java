package dev.voiceline.server.survival;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.time.Timers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Looks at the calls without an end that no server has had for a while: one after the other, and so
 * many at a time. A round goes on where the last has stopped. Rounds do not overlap; none begins
 * while entries of this node wait in its spool. Nothing blocks.
 */
final class Rounds implements AutoCloseable {
  /** So many in one round. */
  static final int MOST = 100;

  private final CallLeases leases;
  private final Burial burial;
  private final Timers timers;
  private final Pace pace;
  private final Look look;

  /** Looked at since the oldest was. */
  private final Set<CallId> seen = new HashSet<>();

  /** Nothing is left to do for these. */
  private final Set<CallId> done = new HashSet<>();

  private volatile boolean closed;

  /** What is done about one call. */
  interface Look {
    /**
     * Looks at it. The stage does not fail.
     *
     * @return whether nothing is left to do for it until somebody has had it again
     */
    CompletionStage<Boolean> at(CallId call);
  }

  /** Begins to look, in a while. */
  Rounds(CallLeases leases, Burial burial, Timers timers, Pace pace, Look look) {
    this.leases = leases;
    this.burial = burial;
    this.timers = timers;
    this.pace = pace;
    this.look = look;
    again();
  }

  private void again() {
    Timers.Alarm unused = timers.after(pace.every(), this::begin);
  }

  private void begin() {
    if (closed) {
      return;
    }
    if (!burial.isPossible()) {
      again();
      return;
    }
    var unused =
        leases
            .ownerless(pace.grace())
            .thenCompose(calls -> from(due(calls), 0))
            .whenComplete((over, away) -> again());
  }

  /** Goes on where the last round has stopped, and begins anew behind the youngest. */
  private List<CallId> due(List<CallId> calls) {
    seen.retainAll(calls);
    done.retainAll(calls);
    List<CallId> due =
        calls.stream()
            .filter(call -> !seen.contains(call) && !done.contains(call))
            .filter(call -> !burial.leavesAlone(call))
            .limit(MOST)
            .toList();
    if (due.size() < MOST) {
      seen.clear();
    } else {
      seen.addAll(due);
    }
    return due;
  }

  private CompletionStage<Void> from(List<CallId> calls, int next) {
    if (closed || next >= calls.size()) {
      return CompletableFuture.completedStage(null);
    }
    CallId call = calls.get(next);
    return look.at(call)
        .thenCompose(
            settled -> {
              if (settled) {
                done.add(call);
              }
              return from(calls, next + 1);
            });
  }

  /** Looks no more. */
  @Override
  public void close() {
    closed = true;
  }
}
