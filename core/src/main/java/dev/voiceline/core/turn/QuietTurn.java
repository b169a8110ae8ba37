package dev.voiceline.core.turn;

import dev.voiceline.core.machine.Step;
import java.util.List;
import java.util.Optional;

/**
 * What the states in which nobody is heard do alike: the agent asks for what is owed, and has the
 * floor as soon as it sounds.
 */
abstract class QuietTurn extends TurnBehavior {
  QuietTurn(TurnState state, TurnPolicy policy) {
    super(state, policy);
  }

  /** A reply that is being made would be heard over the keys. */
  @Override
  public Step<TurnState, TurnEffect> keyPressed() {
    return agenda.replyUnderWay()
        ? typingOverAgent(Optional.empty())
        : Step.to(new TurnState.Typing(agenda, Optional.empty()));
  }

  @Override
  public Step<TurnState, TurnEffect> agentAudible() {
    return Step.to(new TurnState.Speaking(agenda.fruitful()));
  }

  /** A reply of which nothing was heard is made anew in the next conversation. */
  @Override
  public Step<TurnState, TurnEffect> conversationLost() {
    return quiet(agenda.lost(true), List.of());
  }

  @Override
  Step<TurnState, TurnEffect> keepFloor(Agenda changed, List<TurnEffect> effects) {
    return quiet(changed, effects);
  }

  @Override
  Step<TurnState, TurnEffect> lateWords(Agenda changed) {
    return answer(changed, List.of());
  }
}
