package dev.voiceline.simulator.deepgram;

/** Oddities of the service that a client must bear. */
public enum Whim {
  /** {@code Finalize} is never answered. */
  NEVER_FINALIZES,
  /** The answer to {@code Finalize} comes half a second late. */
  LATE_FINALS,
  /** The end of speech comes with an empty final after the one that holds the words. */
  EMPTY_FINALS,
  /** The line is noisy: {@code speech_final} never comes. */
  NO_SPEECH_FINAL,
  /** Words of Flux carry no times. */
  NO_WORD_TIMES,
  /** Every {@code Configure} fails. */
  CONFIGURE_FAILS,
  /** Messages that make no sense, and others that nobody has heard of, come in between. */
  GARBAGE
}
