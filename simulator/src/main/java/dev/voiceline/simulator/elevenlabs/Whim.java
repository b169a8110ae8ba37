package dev.voiceline.simulator.elevenlabs;

/** Oddities of the service that a client must bear. */
public enum Whim {
  /** Messages carry no alignment. */
  NO_ALIGNMENT,
  /** Alignments come in messages of their own, whose audio is null, before the audio. */
  ALIGNMENT_FIRST,
  /** The text as it was given is aligned twice over; only the normalized one is in order. */
  OVERLAPPING_PASSES,
  /** Flags that are not set are null. */
  NULL_FLAGS,
  /** Messages that make no sense, and others that nobody has heard of, come in between. */
  GARBAGE
}
