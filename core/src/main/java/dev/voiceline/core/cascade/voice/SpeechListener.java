package dev.voiceline.core.cascade.voice;

import dev.voiceline.core.conversation.ConversationFailure;

/** Who is told what becomes of one speech: in order, as tasks of the conversation. */
public interface SpeechListener {
  /** More of its audio. */
  void audio(byte[] audio);

  /** So many of its characters have begun so many ms after the first byte. */
  void aligned(int characters, int millis);

  /** All of its audio has been told. */
  void spoken();

  /** No more audio comes, though it was not spoken to its end. */
  void brokeOff(ConversationFailure failure);
}
