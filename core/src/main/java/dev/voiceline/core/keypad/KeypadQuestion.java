package dev.voiceline.core.keypad;

import java.time.Duration;

/**
 * A question that is answered with keys. The sentence may hold health data and is not printed.
 *
 * @param sentence spoken; keys interrupt it
 * @param mostKeys after so many keys the answer is complete
 * @param patience for the first key after the sentence, and from each key to the next
 */
public record KeypadQuestion(String sentence, int mostKeys, Duration patience) {
  private static final int LONGEST_TEXT = 120;
  private static final int LONGEST_DATE = 8;

  static KeypadQuestion forText(String sentence) {
    return new KeypadQuestion(sentence, LONGEST_TEXT, Duration.ofSeconds(8));
  }

  static KeypadQuestion forDate(String sentence) {
    return new KeypadQuestion(sentence, LONGEST_DATE, Duration.ofSeconds(8));
  }

  static KeypadQuestion forChoice(String sentence) {
    return new KeypadQuestion(sentence, 1, Duration.ofSeconds(8));
  }

  @Override
  public String toString() {
    return "KeypadQuestion[up to " + mostKeys + " keys]";
  }
}
