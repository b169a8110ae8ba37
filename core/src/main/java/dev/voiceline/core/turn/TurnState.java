package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;
import java.util.List;
import java.util.Optional;

/**
 * Who has the floor. Each state's behavior is in the class of its name with {@code Turn} behind it.
 */
public sealed interface TurnState {
  /** What the agent does and has to do. */
  Agenda agenda();

  /** The word for it in metrics, the journal and the docs. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** Nobody speaks and nobody is expected to but the caller. */
  record Listening(Agenda agenda) implements TurnState {}

  /**
   * The caller speaks, or has made a sound of which it is not known yet whether it was speech.
   *
   * @param awaitingWords the sound is over and was short: only words make it a turn
   */
  record CallerSpeaking(Agenda agenda, UtteranceId utterance, boolean awaitingWords)
      implements TurnState {}

  /** The agent is about to speak: a reply or a tool is awaited. */
  record Thinking(Agenda agenda) implements TurnState {}

  /** The caller hears the agent. */
  record Speaking(Agenda agenda) implements TurnState {}

  /**
   * There was a sound over the agent. The agent is silent and its tail is kept.
   *
   * @param utterances the sounds so far, oldest first; at least one
   * @param sounding whether it still goes on
   * @param answerable whether the agent had all but finished, so that even a murmur is an answer
   */
  record TentativelyInterrupted(
      Agenda agenda, List<UtteranceId> utterances, boolean sounding, boolean answerable)
      implements TurnState {
    public TentativelyInterrupted {
      utterances = List.copyOf(utterances);
    }

    UtteranceId latest() {
      return utterances.get(utterances.size() - 1);
    }
  }

  /**
   * The caller types. The agent is silent until the entry is complete.
   *
   * @param sounding what the caller says meanwhile, as long as it goes on
   */
  record Typing(Agenda agenda, Optional<UtteranceId> sounding) implements TurnState {}

  /** Before the first word. */
  static TurnState initial() {
    return new Listening(Agenda.INITIAL);
  }
}
