package dev.voiceline.core.language;

import java.util.Locale;

/**
 * A language by its two letters (ISO 639-1), such as {@code es}.
 *
 * @param code in small letters
 */
public record Language(String code) {
  /** What is spoken unless said otherwise. */
  public static final Language ENGLISH = new Language("en");

  public Language {
    if (!code.matches("[a-z]{2}")) {
      throw new IllegalArgumentException("a language is two small letters, such as en");
    }
  }

  /** Its name in English, such as {@code Spanish}. */
  public String englishName() {
    return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }

  @Override
  public String toString() {
    return code;
  }
}
