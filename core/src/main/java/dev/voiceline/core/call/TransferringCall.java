package dev.voiceline.core.call;

import dev.voiceline.core.machine.Step;

/** {@link CallState.Transferring}. */
final class TransferringCall extends CallBehavior {
  TransferringCall(CallState.Transferring state, CallPolicy policy) {
    super(state, policy);
  }

  @Override
  public Step<CallState, CallEffect> conversationClosed(boolean retryable) {
    return ended(EndReason.NO_CONVERSATION);
  }

  @Override
  public Step<CallState, CallEffect> transferSettled(boolean reached) {
    return reached
        ? ended(EndReason.HANDED_OVER)
        : Step.to(new CallState.Conversing(), new CallEffect.Say(Farewell.NOBODY_CAME));
  }

  @Override
  public Step<CallState, CallEffect> alarmWent(CallAlarm alarm) {
    return alarm == CallAlarm.LONGEST ? ended(EndReason.TOO_LONG) : super.alarmWent(alarm);
  }
}
