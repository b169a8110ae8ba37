package dev.voiceline.core.spoken;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they compare: in small letters and without accents. */
final class Plain {
  private Plain() {}

  static String word(String word) {
    boolean plain = word.chars().allMatch(character -> character < 128);
    String bare =
        plain ? word : Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return bare.toLowerCase(Locale.ROOT);
  }

  /** Its letters and digits alone. */
  static String letters(String text) {
    String plain = word(text);
    StringBuilder letters = new StringBuilder(plain.length());
    plain.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
