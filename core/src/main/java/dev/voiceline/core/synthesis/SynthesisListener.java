package dev.voiceline.core.synthesis;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;

/**
 * Who is told what a voice speaks: one call at a time and in order, on a thread of the voice's;
 * none may block. The rules are those of {@link Synthesis}.
 */
public interface SynthesisListener {
  /** The voice can speak. */
  void ready();

  /** Audio of a speech, in the format of the traits. The array is the listener's. */
  void audio(SpeechId speech, byte[] audio);

  /**
   * When characters of a speech are spoken.
   *
   * @param characters how many of the speech's characters have begun
   * @param millis at this time, from the first byte of the speech's audio
   */
  void aligned(SpeechId speech, int characters, int millis);

  /** All audio of a speech has been told. */
  void spoken(SpeechId speech);

  /** A speech could not be spoken, or not to its end. */
  void unspoken(SpeechId speech, ConversationFailure failure);

  /** What it cost. */
  void used(Usage usage);

  /** Another voice goes on in the place of one that failed. Nothing ends. */
  default void partChanged(PartChange change) {}

  /** Something went wrong. */
  void failed(ConversationFailure failure);

  /** The end. Nothing follows. */
  void closed();
}
