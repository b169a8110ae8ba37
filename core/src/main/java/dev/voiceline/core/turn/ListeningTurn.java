package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.machine.Step;

/** {@link TurnState.Listening}. */
final class ListeningTurn extends QuietTurn {
  ListeningTurn(TurnState.Listening state, TurnPolicy policy, long now) {
    super(state, policy, now);
  }

  @Override
  public Step<TurnState, TurnEffect> callerStarted(UtteranceId utterance) {
    return Step.to(new TurnState.CallerSpeaking(agenda, utterance, now, false));
  }
}
