package dev.voiceline.core.call;

import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.machine.Step;
import java.util.List;
import java.util.Optional;

/** {@link CallState.Conversing}. */
final class ConversingCall extends CallBehavior {
  private final Connection connection;

  ConversingCall(CallState.Conversing state, CallPolicy policy) {
    super(state, policy);
    this.connection = state.connection();
  }

  /** The caller has heard an answer: the conversation is healthy, and tries are counted anew. */
  @Override
  public Step<CallState, CallEffect> floorFree() {
    return Step.to(new CallState.Conversing(Connection.HEALTHY));
  }

  @Override
  public Step<CallState, CallEffect> conversationClosed(boolean retryable) {
    Optional<Retry> retry = retry(connection, retryable);
    return retry.isPresent()
        ? Step.to(
            new CallState.Connecting(retry.get().connection(), true),
            List.of(
                retry.get().effect(),
                new CallEffect.Set(CallAlarm.NO_CONVERSATION, policy.conversationWithin())))
        : ended(EndReason.NO_CONVERSATION);
  }

  @Override
  public Step<CallState, CallEffect> farewellAsked(EndReason reason, Optional<Script> words) {
    return sayGoodbye(reason, words, reason == EndReason.COMPLETED);
  }

  @Override
  public Step<CallState, CallEffect> personAsked() {
    return Step.to(
        new CallState.Transferring(false),
        new CallEffect.Set(CallAlarm.GOODBYE, policy.goodbyeWithin()));
  }

  @Override
  public Step<CallState, CallEffect> alarmWent(CallAlarm alarm) {
    return alarm == CallAlarm.LONGEST
        ? sayGoodbye(EndReason.TOO_LONG, Optional.of(Farewell.TOO_LONG), false)
        : super.alarmWent(alarm);
  }
}
