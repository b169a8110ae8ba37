package dev.voiceline.tck.synthesis;

import java.util.List;

/**
 * The service behind a voice. It speaks by itself whatever it is asked to, as fast as it can. Safe
 * for use by any thread.
 */
public interface SpeakingEnd {
  /** Lets the voice in. */
  void accepts();

  /** Turns the voice away for good, as with a wrong key. Called instead of {@link #accepts}. */
  void refuses();

  /** From now on nothing is sent; what is asked for is remembered. */
  void holdsBack();

  /** Sends what was held back, also what was taken back meanwhile: services do that. */
  void goesOn();

  /** All text that has arrived so far, in the order of its arrival. */
  String received();

  /** Reports a small fault that concerns no speech, and goes on. */
  void complains();

  /** Is gone, and cannot be had again. */
  void goesAway();

  /** Sends several messages that make no sense: broken syntax, unknown kinds, missing fields. */
  void garbles();

  /** Returns after more time without text than the service bears from somebody who is silent. */
  void letTimePass();

  /** What the service had to refuse: too much at once, or what it does not take. */
  List<String> misuses();

  /** Whether it was told to keep nothing of what it speaks. */
  boolean keepsNothing();
}
