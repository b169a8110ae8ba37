package dev.voiceline.core.call;

import dev.voiceline.core.language.Cue;
import dev.voiceline.core.machine.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@link CallState.Conversing}. */
final class ConversingCall extends LinedCall {
  private final Connection connection;

  ConversingCall(CallState.Conversing state, CallPolicy policy) {
    super(state, state.line(), policy);
    this.connection = state.connection();
  }

  @Override
  CallState with(Line other) {
    return new CallState.Conversing(connection, other);
  }

  @Override
  public Step<CallState, CallEffect> lineLent(Duration atMost) {
    return line.away()
        ? ignored()
        : Step.to(
            with(Line.LENT),
            new CallEffect.Set(CallAlarm.LINE_BACK, atMost.plus(policy.lineReturnsWithin())));
  }

  /** The caller has heard an answer: the conversation is healthy, and tries are counted anew. */
  @Override
  public Step<CallState, CallEffect> floorFree() {
    return Step.to(new CallState.Conversing(Connection.HEALTHY, line));
  }

  @Override
  public Step<CallState, CallEffect> conversationClosed(boolean retryable) {
    Optional<Retry> retry = retry(connection, retryable);
    return retry.isPresent()
        ? Step.to(
            new CallState.Connecting(retry.get().connection(), true, line),
            List.of(
                retry.get().effect(),
                new CallEffect.Set(CallAlarm.NO_CONVERSATION, policy.conversationWithin())))
        : ended(EndReason.NO_CONVERSATION);
  }

  /** Nobody would hear a goodbye on a line that is away. */
  @Override
  public Step<CallState, CallEffect> farewellAsked(EndReason reason, Optional<Cue> words) {
    return line.away() ? ended(reason) : sayGoodbye(reason, words, reason.recallable());
  }

  @Override
  public Step<CallState, CallEffect> personAsked() {
    return Step.to(
        new CallState.Transferring(CallState.Transferring.Phase.ANNOUNCING, connection, line),
        new CallEffect.Set(CallAlarm.GOODBYE, policy.goodbyeWithin()));
  }

  @Override
  public Step<CallState, CallEffect> alarmWent(CallAlarm alarm) {
    return alarm == CallAlarm.LONGEST
        ? farewellAsked(EndReason.TOO_LONG, Optional.of(Farewell.TOO_LONG))
        : super.alarmWent(alarm);
  }
}
