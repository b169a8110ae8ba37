package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.machine.Step;

/** {@link TurnState.Thinking}. */
final class ThinkingTurn extends QuietTurn {
  ThinkingTurn(TurnState.Thinking state, TurnPolicy policy, long now) {
    super(state, policy, now);
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
}
