package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.machine.Step;
import java.util.List;

/** {@link TurnState.Thinking}. */
final class ThinkingTurn extends TurnBehavior {
  private final TurnState state;
  private final long now;

  ThinkingTurn(TurnState.Thinking state, TurnPolicy policy, long now) {
    super(state.agenda(), policy);
    this.state = state;
    this.now = now;
  }

  /**
   * A reply that is on its way waits for what the sound turns out to be; a tool is not disturbed by
   * it.
   */
  @Override
  public Step<TurnState, TurnEffect> callerStarted(UtteranceId utterance) {
    return agenda.replyUnderWay()
        ? TentativelyInterruptedTurn.by(utterance, agenda, policy, now)
        : Step.to(new TurnState.CallerSpeaking(agenda, utterance, now, false));
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
