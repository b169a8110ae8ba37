package dev.voiceline.core.hearing;

/** How an identifier is read back. */
public enum ReadBackStyle {
  /** In groups of three or four, letters with a word. */
  GROUPED,
  /** One character at a time, with a pause after each, letters with a word. */
  SLOW
}
