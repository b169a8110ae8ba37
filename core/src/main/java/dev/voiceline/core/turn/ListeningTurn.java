package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.machine.Step;
import java.util.List;

/** {@link TurnState.Listening}. */
final class ListeningTurn extends QuietTurn {
  ListeningTurn(TurnState.Listening state, TurnPolicy policy) {
    super(state, policy);
  }

  @Override
  public Step<TurnState, TurnEffect> callerStarted(UtteranceId utterance, Saying saying) {
    return callerSpeaks(agenda, utterance, List.of());
  }
}
