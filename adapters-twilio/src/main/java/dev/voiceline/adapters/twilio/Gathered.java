package dev.voiceline.adapters.twilio;

import java.util.OptionalDouble;

/**
 * What a caller has answered to a question of the carrier's own voice. May be an identifier, so it
 * is printed as counts only.
 *
 * @param digits the keys that were pressed; empty when none was
 * @param speech what the carrier understood; empty when nothing was said
 * @param confidence how sure the carrier is of the speech, 0 to 1
 */
public record Gathered(String digits, String speech, OptionalDouble confidence) {
  /** The longest text that is looked at, in characters. */
  private static final int LONGEST = 500;

  /** Cuts what is too long to be an answer. */
  public Gathered {
    digits = cut(digits);
    speech = cut(speech);
  }

  /** No answer. */
  public static Gathered nothing() {
    return new Gathered("", "", OptionalDouble.empty());
  }

  static Gathered of(Form form) {
    return new Gathered(form.first("Digits"), form.first("SpeechResult"), confidence(form));
  }

  /** Whether there is no answer. */
  public boolean isEmpty() {
    return digits.isEmpty() && speech.isEmpty();
  }

  @Override
  public String toString() {
    return "Gathered[%d keys, %d characters]".formatted(digits.length(), speech.length());
  }

  private static OptionalDouble confidence(Form form) {
    String text = form.first("Confidence");
    return text.matches("(0|1)(\\.[0-9]{1,18})?")
        ? OptionalDouble.of(Math.min(1, Double.parseDouble(text)))
        : OptionalDouble.empty();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
