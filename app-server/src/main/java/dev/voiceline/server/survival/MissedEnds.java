package dev.voiceline.server.survival;

import dev.voiceline.adapters.twilio.rest.TwilioAnswer;
import dev.voiceline.adapters.twilio.rest.TwilioCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.time.Timers;
import dev.voiceline.server.survival.Takeover.Answer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Asks the carrier about calls without an end that no server has had for a while: the report of
 * their end may have met a server that died. Of those that are over there the end is written. What
 * the carrier does not know, or nobody can ask, is left to {@link LostCalls}. Nothing blocks.
 */
public final class MissedEnds implements AutoCloseable {
  /**
   * When is asked about what.
   *
   * @param every how often
   * @param grace for how long nobody must have had a call: a server that is cut off from the
   *     database alone has its calls' ends, and writes them when it is back
   */
  public record Pace(Duration every, Duration grace) {
    /** By then the carrier has asked about calls that go on. */
    public static final Pace STANDARD = new Pace(Duration.ofMinutes(1), Duration.ofMinutes(15));
  }

  /** So many at a time, one after the other. */
  static final int MOST = 100;

  private final CallLeases leases;
  private final Function<CallId, CompletionStage<TwilioAnswer<TwilioCall>>> carrier;
  private final Burial burial;
  private final Timers timers;
  private final Pace pace;

  /** Asked about since the oldest was. Passes do not overlap. */
  private final Set<CallId> asked = new HashSet<>();

  /** Nothing is left to do for these. */
  private final Set<CallId> done = new HashSet<>();

  private volatile boolean closed;

  /**
   * Begins to look, in a while.
   *
   * @param carrier says how far a call is; its stage does not fail
   */
  MissedEnds(
      CallLeases leases,
      Function<CallId, CompletionStage<TwilioAnswer<TwilioCall>>> carrier,
      Burial burial,
      Timers timers,
      Pace pace) {
    this.leases = leases;
    this.carrier = carrier;
    this.burial = burial;
    this.timers = timers;
    this.pace = pace;
    again();
  }

  private void again() {
    Timers.Alarm unused = timers.after(pace.every(), this::look);
  }

  private void look() {
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

  /** Goes on where the last pass has stopped, and begins anew behind the youngest. */
  private List<CallId> due(List<CallId> calls) {
    asked.retainAll(calls);
    done.retainAll(calls);
    List<CallId> due =
        calls.stream()
            .filter(call -> !asked.contains(call) && !done.contains(call))
            .filter(call -> !burial.leavesAlone(call))
            .limit(MOST)
            .toList();
    if (due.size() < MOST) {
      asked.clear();
    } else {
      asked.addAll(due);
    }
    return due;
  }

  private CompletionStage<Void> from(List<CallId> calls, int next) {
    if (closed || next >= calls.size()) {
      return CompletableFuture.completedStage(null);
    }
    CallId call = calls.get(next);
    return carrier
        .apply(call)
        .thenCompose(answer -> answered(call, answer))
        .thenCompose(settled -> from(calls, next + 1));
  }

  private CompletionStage<Void> answered(CallId call, TwilioAnswer<TwilioCall> answer) {
    if (!(answer instanceof TwilioAnswer.Given<TwilioCall> given)
        || !given.value().status().terminal()) {
      return CompletableFuture.completedStage(null);
    }
    return burial
        .of(new EndReport(call, Optional.empty(), given.value().lasted()))
        .thenAccept(
            became -> {
              if (became == Answer.OVER || became == Answer.UNKNOWN) {
                done.add(call);
              }
            });
  }

  /** Looks no more. */
  @Override
  public void close() {
    closed = true;
  }
}
