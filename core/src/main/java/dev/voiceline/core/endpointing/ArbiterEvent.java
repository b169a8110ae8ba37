package dev.voiceline.core.endpointing;

import dev.voiceline.core.transcription.Words;
import java.time.Duration;

/**
 * What the arbiter is told. {@code at} is a place in the caller's audio, from its first byte;
 * {@code quiet} is how much audio came since the end of what is told.
 */
public sealed interface ArbiterEvent {
  /** It became loud. */
  record SoundBegan(Duration at) implements ArbiterEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.soundBegan(at);
    }
  }

  /** It has become quiet. */
  record SoundEnded(Duration at, Duration quiet) implements ArbiterEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.soundEnded(at, quiet);
    }
  }

  /** The recognizer takes a sound for speech. A hint: it has no words yet. */
  record SpeechStarted() implements ArbiterEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.speechStarted();
    }
  }

  /** Words that may change; blank when they are taken back. */
  record Interim(Words words, Duration quiet) implements ArbiterEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.interim(words, quiet);
    }
  }

  /** Words that do not change any more. */
  record Frozen(Words words, Duration quiet) implements ArbiterEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.frozen(words, quiet);
    }
  }

  /** The recognizer has noticed a pause between words. */
  record Paused(Duration quiet) implements ArbiterEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.paused(quiet);
    }
  }

  /** By the recognizer's own model the turn is likely over. */
  record TurnLikelyOver() implements ArbiterEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.turnLikelyOver();
    }
  }

  /** It was not. */
  record TurnResumed() implements ArbiterEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.turnResumed();
    }
  }

  /** By the recognizer's own model the turn is over. Its words were told as frozen. */
  record TurnOver() implements ArbiterEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.turnOver();
    }
  }

  /** What was pending at a flush has been told. */
  record Flushed() implements ArbiterEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.flushed();
    }
  }

  /** Nothing is recognized until another recognizer listens. */
  record RecognizerLost() implements ArbiterEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.recognizerLost();
    }
  }

  /** The recognizer listens, or another one does. */
  record RecognizerReady() implements ArbiterEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.recognizerReady();
    }
  }

  /** No other one is to be had: what is open is told now. */
  record RecognizerGone() implements ArbiterEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.recognizerGone();
    }
  }

  /** The agent waits for an answer. */
  record AgentAsked(Asked asked) implements ArbiterEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.agentAsked(asked);
    }
  }

  /** An alarm that was set has gone off. */
  record AlarmWent(ArbiterAlarm alarm) implements ArbiterEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alarmWent(alarm);
    }
  }

  /** One method per event: a state that forgets one does not compile. */
  interface Visitor<R> {
    R soundBegan(Duration at);

    R soundEnded(Duration at, Duration quiet);

    R speechStarted();

    R interim(Words words, Duration quiet);

    R frozen(Words words, Duration quiet);

    R paused(Duration quiet);

    R turnLikelyOver();

    R turnResumed();

    R turnOver();

    R flushed();

    R recognizerLost();

    R recognizerReady();

    R recognizerGone();

    R agentAsked(Asked asked);

    R alarmWent(ArbiterAlarm alarm);
  }

  /** Shows the event to a visitor. */
  <R> R accept(Visitor<R> visitor);
}
