package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.control.HandoffEffect.Answer;
import dev.voiceline.adapters.twilio.control.HandoffEffect.EndPerson;
import dev.voiceline.adapters.twilio.control.HandoffEffect.Reply;
import dev.voiceline.adapters.twilio.control.HandoffEffect.ReturnCaller;
import dev.voiceline.adapters.twilio.control.HandoffEffect.Settle;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.machine.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a state does with events that mean nothing special in it. Whoever asks over a webhook is
 * answered in every state.
 */
abstract class HandoffBehavior implements HandoffEvent.Visitor<Step<HandoffState, HandoffEffect>> {
  private final HandoffState state;

  HandoffBehavior(HandoffState state) {
    this.state = state;
  }

  @Override
  public Step<HandoffState, HandoffEffect> callerAway() {
    return ignored();
  }

  @Override
  public Step<HandoffState, HandoffEffect> callerNotTaken(Miss why) {
    return ignored();
  }

  @Override
  public Step<HandoffState, HandoffEffect> personCalled(CallId leg) {
    return ignored();
  }

  @Override
  public Step<HandoffState, HandoffEffect> personNotCalled() {
    return ignored();
  }

  /** Reported late and repeatedly; most states know it already. */
  @Override
  public Step<HandoffState, HandoffEffect> personAnswered() {
    return stay();
  }

  @Override
  public Step<HandoffState, HandoffEffect> briefAsked(CallId leg) {
    return answer(Reply.TOO_LATE);
  }

  @Override
  public Step<HandoffState, HandoffEffect> decided(boolean accepts) {
    return answer(accepts ? Reply.TOO_LATE : Reply.DECLINED);
  }

  /** Reported late and repeatedly. */
  @Override
  public Step<HandoffState, HandoffEffect> personGone() {
    return stay();
  }

  @Override
  public Step<HandoffState, HandoffEffect> callerBack() {
    return ignored();
  }

  @Override
  public Step<HandoffState, HandoffEffect> callerNotBack(Miss why) {
    return ignored();
  }

  /** An alarm for what has long been settled is nothing unusual. */
  @Override
  public Step<HandoffState, HandoffEffect> timeUp() {
    return stay();
  }

  final HandoffState state() {
    return state;
  }

  final Step<HandoffState, HandoffEffect> stay() {
    return Step.to(state);
  }

  final Step<HandoffState, HandoffEffect> ignored() {
    return Step.ignored(state);
  }

  final Step<HandoffState, HandoffEffect> answer(Reply reply) {
    return Step.to(state, new Answer(reply));
  }

  static Step<HandoffState, HandoffEffect> over(TransferOutcome outcome, HandoffEffect... also) {
    List<HandoffEffect> effects = new ArrayList<>(List.of(also));
    effects.add(new Settle(outcome));
    return Step.to(new HandoffState.Over(outcome), effects);
  }

  /** The caller is still there and asks: back to the agent, without a request of our own. */
  static Step<HandoffState, HandoffEffect> backByAnswer(Optional<CallId> leg) {
    HandoffEffect back = new Answer(Reply.AGENT);
    return leg.map(person -> over(TransferOutcome.NOT_REACHED, back, new EndPerson(person)))
        .orElseGet(() -> over(TransferOutcome.NOT_REACHED, back));
  }

  /** The caller has hung up; whoever is on the way is sent home. */
  static Step<HandoffState, HandoffEffect> abandoned(Optional<CallId> leg) {
    return leg.map(person -> over(TransferOutcome.CALLER_GONE, new EndPerson(person)))
        .orElseGet(() -> over(TransferOutcome.CALLER_GONE));
  }

  static Step<HandoffState, HandoffEffect> returning(
      TransferOutcome outcome, HandoffEffect... also) {
    List<HandoffEffect> effects = new ArrayList<>(List.of(also));
    effects.add(new ReturnCaller());
    return Step.to(new HandoffState.Returning(outcome), effects);
  }
}
