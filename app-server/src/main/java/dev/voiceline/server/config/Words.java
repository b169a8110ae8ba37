package dev.voiceline.server.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One of a few words as settings. */
final class Words {
  private Words() {}

  static <E extends Enum<E>> Optional<E> read(Given given, Class<E> type, Problems problems) {
    E[] words = type.getEnumConstants();
    String wanted = given.text().toLowerCase(Locale.ROOT);
    Optional<E> word =
        Arrays.stream(words).filter(each -> spelled(each).equals(wanted)).findFirst();
    if (word.isEmpty()) {
      problems.add(
          given.name()
              + " is \""
              + Fields.shown(given.text())
              + "\", but must be one of "
              + String.join(", ", Arrays.stream(words).map(Words::spelled).toList())
              + ".");
    }
    return word;
  }

  private static String spelled(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
