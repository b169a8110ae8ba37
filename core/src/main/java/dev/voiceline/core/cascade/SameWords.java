package dev.voiceline.core.cascade;

import java.util.Locale;

/** Whether two readings of one turn are the same but for capitals and marks between words. */
final class SameWords {
  private SameWords() {}

  static boolean are(String one, String other) {
    return plain(one).equals(plain(other));
  }

  /** A mark within a word or number, such as in 4.5, belongs to it. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[.,;:!?]+(?=\\s|$)", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
