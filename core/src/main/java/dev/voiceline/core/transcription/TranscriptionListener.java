package dev.voiceline.core.transcription;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import java.time.Duration;

/**
 * Who is told what a caller says: one call at a time and in order, on a thread of the
 * transcription's; none may block. The rules are those of {@link Transcription}.
 */
public interface TranscriptionListener {
  /** The other side listens. */
  void ready();

  /**
   * Sound that is speech has begun, by the vendor's judgment.
   *
   * @param at from the first byte of audio
   */
  void speechStarted(Duration at);

  /** Words that may still change, of what is not frozen yet. */
  void interim(Words words);

  /** Words that do not change any more. */
  void frozen(Words words);

  /** The speaker has paused: a turn may be over, by silence alone. */
  void paused(Duration lastWordEnd);

  /** The turn is likely over; all its words so far. */
  void turnLikelyOver(Words turn);

  /** It was not: the speaker went on. */
  void turnResumed();

  /** The turn is over; all its words. */
  void turnOver(Words turn);

  /** What was pending at a flush has been told. */
  void flushed();

  /**
   * The other side has sent something of what it hears, be it that there are no words in it. By
   * that alone noise differs from a recognizer that is deaf. It may come often.
   */
  default void alive() {}

  /** What it cost. */
  void used(Usage usage);

  /** Another recognizer goes on in the place of one that failed. Nothing ends. */
  default void partChanged(PartChange change) {}

  /** Something went wrong. */
  void failed(ConversationFailure failure);

  /** The end. Nothing follows. */
  void closed();
}
