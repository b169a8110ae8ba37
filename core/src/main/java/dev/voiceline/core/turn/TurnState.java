package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;
import java.util.Optional;

/**
 * Who has the floor. Each state's behavior is in the class of its name with {@code Turn} behind it.
 */
public sealed interface TurnState {
  /** What the agent does and has to do. */
  Agenda agenda();

  /** The same state with another agenda. */
  TurnState with(Agenda other);

  /** Whether a sound of the caller's goes on. */
  default boolean callerSounds() {
    return false;
  }

  /** Whether the agent is going to be heard next, whatever the caller does. */
  default boolean agentIsNext() {
    return agenda().speaks();
  }

  /** The word for it in metrics, the journal and the docs. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** Nobody speaks and nobody is expected to but the caller. */
  record Listening(Agenda agenda) implements TurnState {
    @Override
    public TurnState with(Agenda other) {
      return new Listening(other);
    }
  }

  /**
   * The caller speaks, or has made a sound of which it is not known yet whether it was speech.
   *
   * @param awaitingWords the sound is over and was short: only words make it a turn
   */
  record CallerSpeaking(Agenda agenda, UtteranceId utterance, boolean awaitingWords)
      implements TurnState {
    @Override
    public boolean callerSounds() {
      return !awaitingWords;
    }

    @Override
    public TurnState with(Agenda other) {
      return new CallerSpeaking(other, utterance, awaitingWords);
    }
  }

  /** The agent is about to speak: a reply or a tool is awaited. */
  record Thinking(Agenda agenda) implements TurnState {
    @Override
    public TurnState with(Agenda other) {
      return new Thinking(other);
    }
  }

  /** The caller hears the agent. */
  record Speaking(Agenda agenda) implements TurnState {
    @Override
    public TurnState with(Agenda other) {
      return new Speaking(other);
    }
  }

  /**
   * There was a sound over the agent. The agent is silent and its tail is kept.
   *
   * @param overlap the sounds so far
   */
  record TentativelyInterrupted(Agenda agenda, Overlap overlap) implements TurnState {
    @Override
    public boolean callerSounds() {
      return overlap.sounding();
    }

    @Override
    public TurnState with(Agenda other) {
      return new TentativelyInterrupted(other, overlap);
    }
  }

  /**
   * The caller types. The agent is silent until the entry is complete.
   *
   * @param sounding what the caller says meanwhile, as long as it goes on
   */
  record Typing(Agenda agenda, Optional<UtteranceId> sounding) implements TurnState {
    @Override
    public boolean callerSounds() {
      return sounding.isPresent();
    }

    @Override
    public TurnState with(Agenda other) {
      return new Typing(other, sounding);
    }
  }

  /** Before the first word. */
  static TurnState initial() {
    return new Listening(Agenda.INITIAL);
  }
}
