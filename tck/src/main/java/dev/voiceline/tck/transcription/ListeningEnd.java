package dev.voiceline.tck.transcription;

import java.util.List;

/**
 * The service behind a recognizer. It understands by itself what it hears, as fast as it can. Safe
 * for use by any thread.
 */
public interface ListeningEnd {
  /** Lets the recognizer in. */
  void accepts();

  /** Turns it away for good, as with a wrong key. Called instead of {@link #accepts}. */
  void refuses();

  /** From now on nothing is sent; what is heard is remembered. */
  void holdsBack();

  /** Sends what was held back. */
  void goesOn();

  /** All audio that has arrived so far, of each connection by itself, in their order. */
  List<byte[]> received();

  /** Reports a small fault, and goes on. */
  void complains();

  /** Breaks the connection; another can be had. */
  void breaksOff();

  /** Is gone, and cannot be had again. */
  void goesAway();

  /** Sends several messages that make no sense: broken syntax, unknown kinds, missing fields. */
  void garbles();

  /** Sends what it sends of sound that is no speech: a message without words. */
  void hearsNoise();

  /** Returns after more time without audio than the service bears from somebody who is silent. */
  void letTimePass();

  /** What the service had to refuse: what it does not take. */
  List<String> misuses();

  /** Whether it was told to keep nothing of what it hears. */
  boolean keepsNothing();
}
