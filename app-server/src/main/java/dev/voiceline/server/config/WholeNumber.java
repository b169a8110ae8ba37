package dev.voiceline.server.config;

import java.util.regex.Pattern;

/** Whole numbers as settings. */
final class WholeNumber {
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");

  private WholeNumber() {}

  /** A whole number within bounds, both included; the usual one stands as the example. */
  static int read(Given given, int otherwise, int least, int most, Problems problems) {
    return read(given, otherwise, least, most, String.valueOf(otherwise), problems);
  }

  /** The same, with another example. */
  static int read(
      Given given, int otherwise, int least, int most, String example, Problems problems) {
    String text = given.text();
    if (WHOLE.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    problems.add(
        "%s is \"%s\", but must be a whole number from %d to %d, such as %s."
            .formatted(given.name(), Fields.shown(text), least, most, example));
    return otherwise;
  }
}
