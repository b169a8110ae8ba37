package dev.voiceline.server.menu;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they compare: without case, accents and punctuation, with one blank between them. */
final class SpokenWords {
  private final String text;

  SpokenWords(String speech) {
    text = plain(speech);
  }

  /** Whether the phrase was said, as whole words. */
  boolean contain(String phrase) {
    String wanted = plain(phrase);
    return !wanted.isBlank() && text.contains(wanted);
  }

  /** With a blank at both ends, so that whole words are found. */
  private static String plain(String words) {
    String letters =
        Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return " " + letters + " ";
  }
}
