package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.machine.Step;
import java.util.List;

/** {@link TurnState.Thinking}. */
final class ThinkingTurn extends QuietTurn {
  ThinkingTurn(TurnState.Thinking state, TurnPolicy policy) {
    super(state, policy);
  }

  /**
   * A reply that is on its way waits for what the sound turns out to be; a tool is not disturbed by
   * it.
   */
  @Override
  public Step<TurnState, TurnEffect> callerStarted(UtteranceId utterance, Saying saying) {
    return agenda.replyUnderWay()
        ? TentativelyInterruptedTurn.by(utterance, agenda, policy, Hearing.NOTHING)
        : callerSpeaks(agenda, utterance, List.of());
  }
}
