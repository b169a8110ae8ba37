package dev.voiceline.tck.synthesis;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.synthesis.SpeechId;

/** One thing that a voice told its listener. */
public sealed interface Told {
  /** The voice can speak. */
  record Ready() implements Told {}

  /** So many bytes of a speech. */
  record Audio(SpeechId speech, int bytes) implements Told {}

  /** So many characters have begun by then. */
  record Aligned(SpeechId speech, int characters, int millis) implements Told {}

  /** All of it was told. */
  record Spoken(SpeechId speech) implements Told {}

  /** It was not spoken, or not to its end. */
  record Unspoken(SpeechId speech, ConversationFailure failure) implements Told {}

  /** Something went wrong. */
  record Failed(ConversationFailure failure) implements Told {}

  /** The end. */
  record Closed() implements Told {}
}
