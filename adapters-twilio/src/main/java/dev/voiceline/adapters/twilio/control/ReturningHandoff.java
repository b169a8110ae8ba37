package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.control.HandoffEffect.EndCaller;
import dev.voiceline.adapters.twilio.control.HandoffEffect.EndPerson;
import dev.voiceline.adapters.twilio.control.HandoffEffect.Reply;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.machine.Step;
import java.util.Optional;

/** {@link HandoffState.Returning}. */
final class ReturningHandoff extends HandoffBehavior {
  private final TransferOutcome outcome;

  ReturningHandoff(HandoffState.Returning state) {
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

  /** Too late: nobody waits for that person any more. */
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
    return abandoned(Optional.empty());
  }

  /** The caller asks what is next before our own request has been answered: the same. */
  @Override
  public Step<HandoffState, HandoffEffect> dialOver(boolean connected) {
    return answer(Reply.AGENT);
  }

  @Override
  public Step<HandoffState, HandoffEffect> callerBack() {
    return over(outcome);
  }

  /** A caller who can neither talk nor come back is not left waiting. */
  @Override
  public Step<HandoffState, HandoffEffect> callerNotBack(Miss why) {
    return why == Miss.GONE
        ? over(TransferOutcome.CALLER_GONE)
        : over(TransferOutcome.CALLER_GONE, new EndCaller());
  }
}
