package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.turn.Agenda.Owed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@link TurnState.CallerSpeaking}. Nothing is asked for before the caller is done. */
final class CallerSpeakingTurn extends TurnBehavior {
  private final TurnState.CallerSpeaking state;
  private final long now;

  CallerSpeakingTurn(TurnState.CallerSpeaking state, TurnPolicy policy, long now) {
    super(state.agenda(), policy);
    this.state = state;
    this.now = now;
  }

  @Override
  public Step<TurnState, TurnEffect> callerStarted(UtteranceId utterance) {
    return Step.to(new TurnState.CallerSpeaking(agenda, utterance, now, false));
  }

  @Override
  public Step<TurnState, TurnEffect> callerStopped(UtteranceId utterance) {
    if (!utterance.equals(state.utterance()) || state.awaitingWords()) {
      return ignored();
    }
    Duration spoken = Duration.ofMillis(now - state.since()).minus(policy.endpointing());
    if (spoken.compareTo(policy.shortestTurn()) >= 0) {
      return turnOver(List.of());
    }
    return Step.to(
        new TurnState.CallerSpeaking(agenda, utterance, state.since(), true),
        new TurnEffect.Set(new TurnAlarm.NoWords(utterance), policy.awaitWords()));
  }

  @Override
  public Step<TurnState, TurnEffect> callerSaid(UtteranceId utterance, String text) {
    if (!state.awaitingWords() || !utterance.equals(state.utterance())) {
      return Step.to(state);
    }
    return text.isBlank() ? noise() : turnOver(List.of());
  }

  @Override
  public Step<TurnState, TurnEffect> callerTyped() {
    return state.awaitingWords() ? turnOver(List.of()) : super.callerTyped();
  }

  /**
   * The agent began to be heard over the caller: the same as the caller beginning over the agent.
   */
  @Override
  public Step<TurnState, TurnEffect> agentAudible() {
    List<TurnEffect> effects = new ArrayList<>();
    effects.add(new TurnEffect.PausePlayout(agenda.asked()));
    if (!state.awaitingWords()) {
      effects.add(TentativelyInterruptedTurn.longEnough(state.utterance(), policy));
    }
    return Step.to(
        new TurnState.TentativelyInterrupted(
            agenda, List.of(state.utterance()), state.since(), !state.awaitingWords()),
        effects);
  }

  /** The new conversation is told of the speech anew. */
  @Override
  public Step<TurnState, TurnEffect> conversationLost() {
    return quiet(agenda.lost(), List.of());
  }

  @Override
  public Step<TurnState, TurnEffect> alarmWent(TurnAlarm alarm) {
    boolean wordless =
        state.awaitingWords() && alarm.equals(new TurnAlarm.NoWords(state.utterance()));
    return wordless ? noise() : Step.to(state);
  }

  private Step<TurnState, TurnEffect> turnOver(List<TurnEffect> effects) {
    return quiet(agenda.owing(Owed.TO_CALLER), effects);
  }

  private Step<TurnState, TurnEffect> noise() {
    return quiet(agenda, List.of(new TurnEffect.Disregard(state.utterance())));
  }

  @Override
  Step<TurnState, TurnEffect> keepFloor(Agenda changed, List<TurnEffect> effects) {
    return Step.to(
        new TurnState.CallerSpeaking(
            changed, state.utterance(), state.since(), state.awaitingWords()),
        effects);
  }

  @Override
  Step<TurnState, TurnEffect> ignored() {
    return Step.ignored(state);
  }
}
