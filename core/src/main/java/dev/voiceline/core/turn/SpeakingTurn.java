package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.turn.Agenda.Owed;
import java.util.List;

/**
 * {@link TurnState.Speaking}. What is owed is asked for while the agent still speaks: it is played
 * after.
 */
final class SpeakingTurn extends TurnBehavior {
  private final TurnState state;
  private final long now;

  SpeakingTurn(TurnState.Speaking state, TurnPolicy policy, long now) {
    super(state.agenda(), policy);
    this.state = state;
    this.now = now;
  }

  @Override
  public Step<TurnState, TurnEffect> callerStarted(UtteranceId utterance) {
    return TentativelyInterruptedTurn.by(utterance, agenda, policy, now);
  }

  /** A key is never a cough: the agent stops at once. */
  @Override
  public Step<TurnState, TurnEffect> callerTyped() {
    Agenda owing = Cut.agendaAfter(agenda).owing(Owed.TO_CALLER);
    return quiet(owing, List.of(Cut.of(agenda)));
  }

  @Override
  public Step<TurnState, TurnEffect> agentAudible() {
    return Step.to(state);
  }

  @Override
  public Step<TurnState, TurnEffect> playedOut() {
    return quiet(agenda, List.of());
  }

  @Override
  Step<TurnState, TurnEffect> keepFloor(Agenda changed, List<TurnEffect> effects) {
    Asking asking = ask(changed, effects);
    return Step.to(new TurnState.Speaking(asking.agenda()), asking.effects());
  }

  @Override
  Step<TurnState, TurnEffect> ignored() {
    return Step.ignored(state);
  }
}
