package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.control.HandoffEffect.Answer;
import dev.voiceline.adapters.twilio.control.HandoffEffect.EndPerson;
import dev.voiceline.adapters.twilio.control.HandoffEffect.Reply;
import dev.voiceline.adapters.twilio.control.HandoffEffect.Settle;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.machine.Step;
import java.util.Optional;

/** {@link HandoffState.Briefing}. */
final class BriefingHandoff extends HandoffBehavior {
  private final CallId leg;

  BriefingHandoff(HandoffState.Briefing state) {
    super(state);
    this.leg = state.leg();
  }

  /** The webhook overtook the answer to our own request. */
  @Override
  public Step<HandoffState, HandoffEffect> personCalled(CallId made) {
    return stay();
  }

  /** Nobody knew whether the call was made; now it is known. */
  @Override
  public Step<HandoffState, HandoffEffect> personNotCalled() {
    return stay();
  }

  @Override
  public Step<HandoffState, HandoffEffect> briefAsked(CallId asking) {
    return answer(Reply.BRIEFING);
  }

  @Override
  public Step<HandoffState, HandoffEffect> decided(boolean accepts) {
    return accepts
        ? Step.to(
            new HandoffState.Joined(Optional.of(leg)),
            new Answer(Reply.JOIN),
            new Settle(TransferOutcome.REACHED))
        : returning(TransferOutcome.DECLINED, new Answer(Reply.DECLINED));
  }

  /** Whoever hangs up, or never presses a key, may have been a voicemail: nobody was reached. */
  @Override
  public Step<HandoffState, HandoffEffect> personGone() {
    return returning(TransferOutcome.NOT_REACHED);
  }

  @Override
  public Step<HandoffState, HandoffEffect> callerGone() {
    return abandoned(Optional.of(leg));
  }

  @Override
  public Step<HandoffState, HandoffEffect> dialOver(boolean connected) {
    return backByAnswer(Optional.of(leg));
  }

  @Override
  public Step<HandoffState, HandoffEffect> timeUp() {
    return returning(TransferOutcome.NOT_REACHED, new EndPerson(leg));
  }
}
