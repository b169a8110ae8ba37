package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.turn.Agenda.Owed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link TurnState.CallerSpeaking}. Nothing is asked for before the caller is done. */
final class CallerSpeakingTurn extends TurnBehavior {
  private final TurnState.CallerSpeaking state;

  CallerSpeakingTurn(TurnState.CallerSpeaking state, TurnPolicy policy) {
    super(state, policy);
    this.state = state;
  }

  @Override
  public Step<TurnState, TurnEffect> callerStarted(UtteranceId utterance, Saying saying) {
    Agenda passed =
        state.awaitingWords() ? agenda.passedOver(state.utterance(), Hearing.NOTHING) : agenda;
    return callerSpeaks(passed, utterance, List.of());
  }

  @Override
  public Step<TurnState, TurnEffect> callerStopped(UtteranceId utterance, Duration spoken) {
    if (!utterance.equals(state.utterance()) || state.awaitingWords()) {
      return ignored();
    }
    if (spoken.compareTo(policy.shortestTurn()) >= 0) {
      return answer(agenda, List.of());
    }
    return Step.to(
        new TurnState.CallerSpeaking(agenda, utterance, true),
        new TurnEffect.Set(new TurnAlarm.NoWords(utterance), policy.awaitWords()));
  }

  @Override
  public Step<TurnState, TurnEffect> callerSaid(UtteranceId utterance, String text) {
    if (!utterance.equals(state.utterance())) {
      return super.callerSaid(utterance, text);
    }
    if (!state.awaitingWords()) {
      return keepFloor(text.isBlank() ? agenda : there(agenda), List.of());
    }
    return text.isBlank()
        ? quiet(agenda, List.of(new TurnEffect.Disregard(utterance)))
        : answer(there(agenda), List.of());
  }

  @Override
  public Step<TurnState, TurnEffect> callerUnclear(UtteranceId utterance) {
    return state.awaitingWords() && utterance.equals(state.utterance())
        ? answer(there(agenda), List.of())
        : super.callerUnclear(utterance);
  }

  @Override
  public Step<TurnState, TurnEffect> keyPressed() {
    return state.awaitingWords()
        ? Step.to(
            new TurnState.Typing(
                agenda.passedOver(state.utterance(), Hearing.NOTHING), Optional.empty()))
        : Step.to(new TurnState.Typing(agenda, Optional.of(state.utterance())));
  }

  @Override
  public Step<TurnState, TurnEffect> callerTyped(boolean wantsReply) {
    return wantsReply && state.awaitingWords()
        ? answer(there(agenda), List.of())
        : super.callerTyped(wantsReply);
  }

  /**
   * The agent began to be heard over the caller: the same as the caller beginning over the agent.
   */
  @Override
  public Step<TurnState, TurnEffect> agentAudible() {
    Overlap overlap = Overlap.by(state.utterance(), Hearing.NOTHING);
    List<TurnEffect> effects = new ArrayList<>();
    effects.add(new TurnEffect.PausePlayout(agenda.asked()));
    if (!state.awaitingWords()) {
      effects.add(TentativelyInterruptedTurn.longEnough(state.utterance(), policy));
    }
    return Step.to(
        new TurnState.TentativelyInterrupted(
            agenda.fruitful(), state.awaitingWords() ? overlap.over(false) : overlap),
        effects);
  }

  /**
   * Somebody who is still speaking is told of by the next conversation; somebody who is done is
   * asked to say it again.
   */
  @Override
  public Step<TurnState, TurnEffect> conversationLost() {
    return quiet(agenda.lost(true).owing(Owed.TO_UNHEARD_CALLER), List.of());
  }

  /** Rather one reply too many than a caller who waits for ever. */
  @Override
  public Step<TurnState, TurnEffect> alarmWent(TurnAlarm alarm) {
    boolean unknown =
        state.awaitingWords() && alarm.equals(new TurnAlarm.NoWords(state.utterance()));
    boolean endless =
        !state.awaitingWords() && alarm.equals(new TurnAlarm.StillSounding(state.utterance()));
    return unknown || endless ? answer(agenda, List.of()) : super.alarmWent(alarm);
  }

  @Override
  boolean callerHeard() {
    return true;
  }

  @Override
  Step<TurnState, TurnEffect> keepFloor(Agenda changed, List<TurnEffect> effects) {
    return Step.to(
        new TurnState.CallerSpeaking(changed, state.utterance(), state.awaitingWords()), effects);
  }

  @Override
  Step<TurnState, TurnEffect> lateWords(Agenda changed) {
    return keepFloor(changed.owing(Owed.TO_CALLER), List.of());
  }
}
