package dev.voiceline.core.transcription;

import java.time.Duration;

/**
 * A stretch of speech as written down. It may hold health data, so only its length is printed.
 *
 * @param text may be blank
 * @param confidence 0 to 1, of the vendor
 * @param from the beginning of its first word, from the first byte of audio
 * @param to the end of its last word
 */
public record Words(String text, double confidence, Duration from, Duration to) {
  /** Whether there are any. */
  public boolean isBlank() {
    return text.isBlank();
  }

  @Override
  public String toString() {
    return "Words["
        + text.length()
        + " characters, "
        + from.toMillis()
        + ".."
        + to.toMillis()
        + " ms]";
  }
}
