package dev.voiceline.core.endpointing;

import dev.voiceline.core.transcription.Listening;

/**
 * Hears one caller and tells when a turn begins and ends. {@link #hear} may be called by any thread
 * and never blocks; everything else is called by tasks of the executor that the ear was opened
 * with.
 */
public interface CallerEar {
  /** The caller's audio, in the format of the recognizer. The array must not be changed. */
  void hear(byte[] audio);

  /** This is listened for from now on, such as in another language. */
  void listen(Listening listening);

  /**
   * What the agent has said and now waits to have answered: whoever was asked for a number, a date
   * or a spelled name needs more time than whoever was asked for a yes.
   *
   * @param words of the agent's last turn, as far as they are known
   */
  void asked(String words);

  /**
   * What the agent has said in between, such as that it takes a moment or whether the caller is
   * still there: what was asked before still waits, unless this asks for something else that is
   * read out.
   *
   * @param words of that aside
   */
  void remarked(String words);

  /** Ends it. May be called more than once. */
  void close();
}
