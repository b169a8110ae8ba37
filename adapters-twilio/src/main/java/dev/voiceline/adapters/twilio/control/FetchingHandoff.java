package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.control.HandoffEffect.Answer;
import dev.voiceline.adapters.twilio.control.HandoffEffect.EndPerson;
import dev.voiceline.adapters.twilio.control.HandoffEffect.Reply;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.machine.Step;
import java.util.Optional;

/** {@link HandoffState.Fetching}. */
final class FetchingHandoff extends HandoffBehavior {
  private final Optional<CallId> leg;

  FetchingHandoff(HandoffState.Fetching state) {
    super(state);
    this.leg = state.leg();
  }

  @Override
  public Step<HandoffState, HandoffEffect> personCalled(CallId made) {
    return Step.to(new HandoffState.Fetching(Optional.of(made)));
  }

  @Override
  public Step<HandoffState, HandoffEffect> personNotCalled() {
    return returning(TransferOutcome.NOT_REACHED);
  }

  @Override
  public Step<HandoffState, HandoffEffect> briefAsked(CallId asking) {
    return Step.to(new HandoffState.Briefing(asking), new Answer(Reply.BRIEFING));
  }

  @Override
  public Step<HandoffState, HandoffEffect> personGone() {
    return returning(TransferOutcome.NOT_REACHED);
  }

  @Override
  public Step<HandoffState, HandoffEffect> callerGone() {
    return abandoned(leg);
  }

  /** The room could not be held open. */
  @Override
  public Step<HandoffState, HandoffEffect> dialOver(boolean connected) {
    return backByAnswer(leg);
  }

  @Override
  public Step<HandoffState, HandoffEffect> timeUp() {
    return leg.map(person -> returning(TransferOutcome.NOT_REACHED, new EndPerson(person)))
        .orElseGet(() -> returning(TransferOutcome.NOT_REACHED));
  }
}
