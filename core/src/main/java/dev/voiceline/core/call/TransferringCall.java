package dev.voiceline.core.call;

import dev.voiceline.core.machine.Step;

/** {@link CallState.Transferring}. */
final class TransferringCall extends CallBehavior {
  private final boolean dialing;

  TransferringCall(CallState.Transferring state, CallPolicy policy) {
    super(state, policy);
    this.dialing = state.dialing();
  }

  /** The agent has said that it is fetching somebody. */
  @Override
  public Step<CallState, CallEffect> floorFree() {
    return dial();
  }

  @Override
  public Step<CallState, CallEffect> conversationClosed(boolean retryable) {
    return ended(EndReason.NO_CONVERSATION);
  }

  @Override
  public Step<CallState, CallEffect> transferSettled(boolean reached) {
    return reached
        ? ended(EndReason.HANDED_OVER)
        : Step.to(
            new CallState.Conversing(Connection.HEALTHY),
            new CallEffect.Say(Farewell.NOBODY_CAME, false));
  }

  @Override
  public Step<CallState, CallEffect> alarmWent(CallAlarm alarm) {
    return switch (alarm) {
      case LONGEST -> ended(EndReason.TOO_LONG);
      case GOODBYE -> dial();
      case NO_LINE, NO_CONVERSATION, REOPEN -> super.alarmWent(alarm);
    };
  }

  private Step<CallState, CallEffect> dial() {
    return dialing
        ? Step.to(state())
        : Step.to(new CallState.Transferring(true), new CallEffect.Transfer());
  }
}
