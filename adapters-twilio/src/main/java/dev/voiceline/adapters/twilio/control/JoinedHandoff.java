package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.control.HandoffEffect.Answer;
import dev.voiceline.adapters.twilio.control.HandoffEffect.EndCaller;
import dev.voiceline.adapters.twilio.control.HandoffEffect.EndPerson;
import dev.voiceline.adapters.twilio.control.HandoffEffect.Reply;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.machine.Step;
import java.util.Optional;

/** {@link HandoffState.Joined}. The outcome is told; neither may be left alone in the room. */
final class JoinedHandoff extends HandoffBehavior {
  private final Optional<CallId> leg;

  JoinedHandoff(HandoffState.Joined state) {
    super(state);
    this.leg = state.leg();
  }

  /** The webhooks overtook the answers to our own requests, which may even be failures. */
  @Override
  public Step<HandoffState, HandoffEffect> callerAway() {
    return stay();
  }

  @Override
  public Step<HandoffState, HandoffEffect> callerNotTaken(Miss why) {
    return stay();
  }

  @Override
  public Step<HandoffState, HandoffEffect> personCalled(CallId made) {
    return stay();
  }

  @Override
  public Step<HandoffState, HandoffEffect> personNotCalled() {
    return stay();
  }

  @Override
  public Step<HandoffState, HandoffEffect> decided(boolean accepts) {
    return answer(leg.isPresent() ? Reply.JOIN : Reply.TOO_LATE);
  }

  /** A person who hangs up on the way into the room would leave the caller there for hours. */
  @Override
  public Step<HandoffState, HandoffEffect> personGone() {
    return leg.isPresent() ? Step.to(gone(), new EndCaller()) : stay();
  }

  /** The same, the other way round. */
  @Override
  public Step<HandoffState, HandoffEffect> callerGone() {
    return leg.map(person -> Step.to(gone(), (HandoffEffect) new EndPerson(person)))
        .orElseGet(() -> Step.to(gone()));
  }

  @Override
  public Step<HandoffState, HandoffEffect> dialOver(boolean connected) {
    return Step.to(gone(), new Answer(Reply.HANG_UP));
  }

  private static HandoffState gone() {
    return new HandoffState.Over(TransferOutcome.REACHED);
  }
}
