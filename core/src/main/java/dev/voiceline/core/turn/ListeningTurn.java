package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.turn.Agenda.Owed;
import dev.voiceline.core.turn.TurnEvent.TakenUp.Open;
import java.util.List;
import java.util.Optional;

/** {@link TurnState.Listening}. */
final class ListeningTurn extends QuietTurn {
  ListeningTurn(TurnState.Listening state, TurnPolicy policy) {
    super(state, policy);
  }

  @Override
  public Step<TurnState, TurnEffect> takenUp(Optional<Cue> sorry, Open open) {
    Owed owing =
        switch (open) {
          case NOTHING -> Owed.NOTHING;
          case QUESTION -> Owed.TO_FOUND_CALLER;
          case CALLER -> Owed.TO_WAITING_CALLER;
        };
    return quiet(agenda.takenUp(sorry.map(cue -> new AgendaLine(cue, false)), owing), List.of());
  }

  @Override
  public Step<TurnState, TurnEffect> callerStarted(UtteranceId utterance, Saying saying) {
    return callerSpeaks(agenda, utterance, List.of());
  }
}
