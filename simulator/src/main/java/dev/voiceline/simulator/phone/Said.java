package dev.voiceline.simulator.phone;

/**
 * Something that the person did on the line, after it was sent. Times as in {@link Heard}.
 *
 * @param text the words or the keys; empty for a cough
 * @param startMs when its first frame was sent
 * @param endMs when its last frame was sent
 * @param kind what it was
 */
public record Said(String text, long startMs, long endMs, Kind kind) {
  /** What a person can do. */
  public enum Kind {
    /** Words. */
    SPEECH,
    /** Noise without words. */
    COUGH,
    /** Keys of the keypad. */
    KEYS
  }
}
