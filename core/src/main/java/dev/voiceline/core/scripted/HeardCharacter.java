package dev.voiceline.core.scripted;

/**
 * A character that a {@link ToneEar} made out.
 *
 * @param value printable ASCII
 * @param frame the frame of 20 ms in which it began, counted from 0 at the ear's first byte
 */
public record HeardCharacter(char value, long frame) {
  /** When it began, in milliseconds of the audio heard. */
  public long startMs() {
    return frame * 20;
  }

  /** When it was complete, in milliseconds of the audio heard. */
  public long endMs() {
    return startMs() + ToneVoice.CHARACTER_MS;
  }
}
