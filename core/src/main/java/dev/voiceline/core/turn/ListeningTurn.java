package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.machine.Step;
import java.util.List;

/** {@link TurnState.Listening}. */
final class ListeningTurn extends TurnBehavior {
  private final TurnState state;
  private final long now;

  ListeningTurn(TurnState.Listening state, TurnPolicy policy, long now) {
    super(state.agenda(), policy);
    this.state = state;
    this.now = now;
  }

  @Override
  public Step<TurnState, TurnEffect> callerStarted(UtteranceId utterance) {
    return Step.to(new TurnState.CallerSpeaking(agenda, utterance, now, false));
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
