package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.control.HandoffEffect.Answer;
import dev.voiceline.adapters.twilio.control.HandoffEffect.CallPerson;
import dev.voiceline.adapters.twilio.control.HandoffEffect.Reply;
import dev.voiceline.adapters.twilio.control.HandoffEffect.Settle;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.Handover.Manner;
import dev.voiceline.core.machine.Step;
import java.util.Optional;

/** {@link HandoffState.Leaving}. Webhooks may overtake the answer to our own request. */
final class LeavingHandoff extends HandoffBehavior {
  private final boolean warm;

  LeavingHandoff(HandoffState.Leaving state) {
    super(state);
    this.warm = state.manner() == Manner.WARM;
  }

  @Override
  public Step<HandoffState, HandoffEffect> callerAway() {
    return warm
        ? Step.to(new HandoffState.Fetching(Optional.empty()), new CallPerson())
        : Step.to(new HandoffState.Dialing());
  }

  /** A caller who may or may not have left is brought back: that does no harm to one who stayed. */
  @Override
  public Step<HandoffState, HandoffEffect> callerNotTaken(Miss why) {
    return switch (why) {
      case GONE -> over(TransferOutcome.CALLER_GONE);
      case NOT_DONE -> over(TransferOutcome.REFUSED);
      case UNKNOWN -> returning(TransferOutcome.NOT_REACHED);
    };
  }

  @Override
  public Step<HandoffState, HandoffEffect> personAnswered() {
    return warm
        ? ignored()
        : Step.to(new HandoffState.Joined(Optional.empty()), new Settle(TransferOutcome.REACHED));
  }

  @Override
  public Step<HandoffState, HandoffEffect> callerGone() {
    return abandoned(Optional.empty());
  }

  @Override
  public Step<HandoffState, HandoffEffect> dialOver(boolean connected) {
    return connected && !warm
        ? over(TransferOutcome.REACHED, new Answer(Reply.HANG_UP))
        : backByAnswer(Optional.empty());
  }

  @Override
  public Step<HandoffState, HandoffEffect> timeUp() {
    return returning(TransferOutcome.NOT_REACHED);
  }
}
