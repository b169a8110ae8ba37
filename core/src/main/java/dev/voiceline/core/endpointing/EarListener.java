package dev.voiceline.core.endpointing;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import java.time.Duration;

/**
 * Who is told what a caller does: one call at a time and in order, as tasks of the executor that
 * the ear was opened with. {@code callerStarted}, {@code callerStopped} and the words of one
 * stretch of speech carry one id, and each of them is told once, in this order.
 */
public interface EarListener {
  /** The recognizer listens. */
  void ready();

  /** A sound of the caller's has begun, or words were recognized where no sound was noticed. */
  void callerStarted(UtteranceId utterance);

  /** The words so far; they may still change. */
  void callerSaying(UtteranceId utterance, String soFar);

  /**
   * The turn is likely over, and these would be its words: a reply may be prepared, and must not be
   * heard.
   */
  void likelyOver(UtteranceId utterance, String words);

  /** It was not: what was prepared is of no use. */
  void goesOn(UtteranceId utterance);

  /**
   * The turn is over.
   *
   * @param spoken how long the speech itself lasted, in the time of the audio; zero when there were
   *     no words in it, so that a noise is not answered for its length
   */
  void callerStopped(UtteranceId utterance, Duration spoken);

  /** All words of the turn; blank when there were none. Follows {@link #callerStopped}. */
  void callerSaid(UtteranceId utterance, String text);

  /** There was speech, and its words could not be had. Follows {@link #callerStopped}. */
  void callerUnclear(UtteranceId utterance);

  /** What it cost. */
  void used(Usage usage);

  /** The recognizer is another one from now on. No end, and no failure of the whole. */
  default void partChanged(PartChange change) {}

  /** Something went wrong. */
  void failed(ConversationFailure failure);

  /** The end. Nothing follows. */
  void closed();
}
