package dev.voiceline.server.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers with a fraction as settings. */
final class DecimalNumber {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,9}(\\.[0-9]{1,9})?");

  private DecimalNumber() {}

  /** Within bounds, both included; otherwise empty, and a problem. */
  static Optional<Double> read(Given given, double least, double most, Problems problems) {
    return read(given, least, most, String.valueOf((least + most) / 2), problems);
  }

  /** The same, with an example. */
  static Optional<Double> read(
      Given given, double least, double most, String example, Problems problems) {
    String text = given.text();
    if (DECIMAL.matcher(text).matches()) {
      double number = Double.parseDouble(text);
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    }
    problems.add(
        "%s is \"%s\", but must be a number from %s to %s, such as %s."
            .formatted(given.name(), Fields.shown(text), least, most, example));
    return Optional.empty();
  }
}
