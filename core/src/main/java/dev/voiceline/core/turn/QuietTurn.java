package dev.voiceline.core.turn;

import dev.voiceline.core.machine.Step;
import java.util.List;

/**
 * What the states in which nobody is heard do alike: the agent asks for what is owed, and has the
 * floor as soon as it sounds.
 */
abstract class QuietTurn extends TurnBehavior {
  private final TurnState state;
  final long now;

  QuietTurn(TurnState state, TurnPolicy policy, long now) {
    super(state.agenda(), policy);
    this.state = state;
    this.now = now;
  }

  @Override
  public Step<TurnState, TurnEffect> agentAudible() {
    return Step.to(new TurnState.Speaking(agenda));
  }

  @Override
  Step<TurnState, TurnEffect> keepFloor(Agenda changed, List<TurnEffect> effects) {
    return quiet(changed, effects);
  }

  @Override
  Step<TurnState, TurnEffect> ignored() {
    return Step.ignored(state);
  }
}
