package dev.voiceline.server.config;

import java.util.Locale;

/** Yes or no as settings. */
final class Flag {
  private Flag() {}

  static boolean read(Given given, Problems problems) {
    String word = given.text().toLowerCase(Locale.ROOT);
    if (!word.equals("true") && !word.equals("false")) {
      problems.add(
          "%s is \"%s\", but must be true or false."
              .formatted(given.name(), Fields.shown(given.text())));
    }
    return word.equals("true");
  }
}
