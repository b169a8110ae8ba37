package dev.voiceline.core.eligibility.service;

import dev.voiceline.core.language.Language;
import java.util.Map;
import java.util.Optional;

/** X12 service types and what they are called, in the languages that have a table of them. */
public final class ServiceTypes {
  private static final Map<Language, Map<String, String>> NAMES =
      ServiceFiles.tablesByLanguage("service-types_");
  private static final Map<Language, Map<String, String>> CATEGORIES =
      ServiceFiles.tablesByLanguage("service-categories_");

  private ServiceTypes() {}

  /** Whether there is a service type of that code. */
  public static boolean areKnown(String code) {
    return name(code).isPresent();
  }

  /** Its plain name in English, in lower case where English allows: {@code diagnostic lab}. */
  public static Optional<String> name(String code) {
    return name(code, Language.ENGLISH);
  }

  /** Its plain name in a language; in English where the language has no table. */
  public static Optional<String> name(String code, Language language) {
    return entry(NAMES, code, language);
  }

  /**
   * What an answer for that service type is about when a single procedure was asked for: {@code
   * imaging such as MRI and CT scans}. Where nothing broader is known it is the plain name.
   */
  public static Optional<String> category(String code, Language language) {
    Optional<String> broader =
        Optional.ofNullable(CATEGORIES.getOrDefault(language, Map.of()).get(code));
    return broader.or(() -> name(code, language));
  }

  private static Optional<String> entry(
      Map<Language, Map<String, String>> tables, String code, Language language) {
    return Optional.ofNullable(tables.getOrDefault(language, Map.of()).get(code))
        .or(() -> Optional.ofNullable(tables.getOrDefault(Language.ENGLISH, Map.of()).get(code)));
  }
}
