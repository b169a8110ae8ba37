package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.control.HandoffEffect.EndPerson;
import dev.voiceline.adapters.twilio.control.HandoffEffect.Reply;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.machine.Step;

/** {@link HandoffState.Over}. What comes now is late or repeated. */
final class FinishedHandoff extends HandoffBehavior {
  private final TransferOutcome outcome;

  FinishedHandoff(HandoffState.Over state) {
    super(state);
    this.outcome = state.outcome();
  }

  @Override
  public Step<HandoffState, HandoffEffect> callerAway() {
    return stay();
  }

  @Override
  public Step<HandoffState, HandoffEffect> callerNotTaken(Miss why) {
    return stay();
  }

  @Override
  public Step<HandoffState, HandoffEffect> personCalled(CallId leg) {
    return Step.to(state(), new EndPerson(leg));
  }

  @Override
  public Step<HandoffState, HandoffEffect> personNotCalled() {
    return stay();
  }

  @Override
  public Step<HandoffState, HandoffEffect> callerGone() {
    return stay();
  }

  /** The same webhook twice gets the same answer. */
  @Override
  public Step<HandoffState, HandoffEffect> dialOver(boolean connected) {
    return switch (outcome) {
      case REACHED, CALLER_GONE -> answer(Reply.HANG_UP);
      case NOT_REACHED, DECLINED, REFUSED -> answer(Reply.AGENT);
    };
  }

  @Override
  public Step<HandoffState, HandoffEffect> callerBack() {
    return stay();
  }

  @Override
  public Step<HandoffState, HandoffEffect> callerNotBack(Miss why) {
    return stay();
  }
}
