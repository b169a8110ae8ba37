package dev.voiceline.core.spoken;

/**
 * A part of a text.
 *
 * @param start of the first character
 * @param end after the last character
 */
public record Span(int start, int end) {
  /** Whether both have a character in common. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
