package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.control.HandoffEffect.Answer;
import dev.voiceline.adapters.twilio.control.HandoffEffect.Reply;
import dev.voiceline.adapters.twilio.control.HandoffEffect.Settle;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.machine.Step;
import java.util.Optional;

/** {@link HandoffState.Dialing}. */
final class DialingHandoff extends HandoffBehavior {
  DialingHandoff(HandoffState.Dialing state) {
    super(state);
  }

  @Override
  public Step<HandoffState, HandoffEffect> personAnswered() {
    return talking();
  }

  @Override
  public Step<HandoffState, HandoffEffect> callerGone() {
    return abandoned(Optional.empty());
  }

  @Override
  public Step<HandoffState, HandoffEffect> dialOver(boolean connected) {
    return connected
        ? over(TransferOutcome.REACHED, new Answer(Reply.HANG_UP))
        : backByAnswer(Optional.empty());
  }

  /**
   * The network gives up ringing long before. A caller whom it has not brought back by now talks
   * with the person, and must not be torn away.
   */
  @Override
  public Step<HandoffState, HandoffEffect> timeUp() {
    return talking();
  }

  private static Step<HandoffState, HandoffEffect> talking() {
    return Step.to(new HandoffState.Joined(Optional.empty()), new Settle(TransferOutcome.REACHED));
  }
}
