package dev.voiceline.core.synthesis;

import dev.voiceline.core.conversation.Voicing;

/** A vendor, with an account, that speaks. Safe for use by any thread. */
public interface TextToSpeech {
  /** A short name for logs and metrics, such as {@code elevenlabs}. */
  String name();

  /** What it can do. */
  SynthesisTraits traits();

  /** A word that changes whenever the same sentence would sound different. */
  String sound(Voicing voicing);

  /**
   * Starts to open a voice for one call and returns at once. Trouble is told to the listener, never
   * thrown.
   */
  Synthesis open(Voicing voicing, SynthesisListener listener);
}
