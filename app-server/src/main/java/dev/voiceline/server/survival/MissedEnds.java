package dev.voiceline.server.survival;

import dev.voiceline.adapters.twilio.rest.TwilioAnswer;
import dev.voiceline.adapters.twilio.rest.TwilioCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.time.Timers;
import dev.voiceline.server.survival.Takeover.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Asks the carrier about calls without an end that no server has had for a while: the report of
 * their end may have met a server that died. Of those that are over there the end is written. What
 * the carrier does not know, or nobody can ask, is left to {@link LostCalls}. Nothing blocks.
 */
public final class MissedEnds implements AutoCloseable {
  /** By then the carrier has asked about calls that go on. */
  public static final Pace PACE = new Pace(Duration.ofMinutes(1), Duration.ofMinutes(15));

  private final Function<CallId, CompletionStage<TwilioAnswer<TwilioCall>>> carrier;
  private final Burial burial;
  private final Rounds rounds;

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
    this.carrier = carrier;
    this.burial = burial;
    this.rounds = new Rounds(leases, burial, timers, pace, this::look);
  }

  private CompletionStage<Boolean> look(CallId call) {
    return carrier.apply(call).thenCompose(answer -> answered(call, answer));
  }

  private CompletionStage<Boolean> answered(CallId call, TwilioAnswer<TwilioCall> answer) {
    if (!(answer instanceof TwilioAnswer.Given<TwilioCall> given)
        || !given.value().status().terminal()) {
      return CompletableFuture.completedStage(false);
    }
    return burial
        .of(new EndReport(call, Optional.empty(), given.value().lasted()))
        .thenApply(became -> became == Answer.OVER || became == Answer.UNKNOWN);
  }

  /** Looks no more. */
  @Override
  public void close() {
    rounds.close();
  }
}
