package dev.voiceline.tck.transcription;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.transcription.Words;
import java.time.Duration;

/** One thing that a transcription told its listener. */
public sealed interface Heard {
  /** The other side listens. */
  record Ready() implements Heard {}

  /** Speech has begun. */
  record SpeechStarted(Duration at) implements Heard {}

  /** Words that may change. */
  record Interim(Words words) implements Heard {}

  /** Words that do not. */
  record Frozen(Words words) implements Heard {}

  /** The speaker has paused. */
  record Paused(Duration lastWordEnd) implements Heard {}

  /** The turn is likely over. */
  record LikelyOver(Words turn) implements Heard {}

  /** It was not. */
  record Resumed() implements Heard {}

  /** The turn is over. */
  record Over(Words turn) implements Heard {}

  /** What was pending at a flush has been told. */
  record Flushed() implements Heard {}

  /** Something went wrong. */
  record Failed(ConversationFailure failure) implements Heard {}

  /** The end. */
  record Closed() implements Heard {}
}
