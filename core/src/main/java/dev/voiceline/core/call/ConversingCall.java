package dev.voiceline.core.call;

import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.machine.Step;
import java.util.List;
import java.util.Optional;

/** {@link CallState.Conversing}. */
final class ConversingCall extends CallBehavior {
  ConversingCall(CallState.Conversing state, CallPolicy policy) {
    super(state, policy);
  }

  @Override
  public Step<CallState, CallEffect> conversationClosed(boolean retryable) {
    Optional<Retry> retry = retry(Connection.READY, retryable);
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
