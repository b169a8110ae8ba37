package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Why payers refuse (X12 AAA03), by code: what it means, and what a patient and a clinic hear of
 * it. From the files {@code rejections_<language>.properties}; a language may be without one.
 */
public final class RejectionTexts {
  private static final Map<Language, Map<String, String>> TEXTS = read();

  private RejectionTexts() {}

  /**
   * What a code means, in US English, for somebody who knows such codes. Not to be said on a call.
   *
   * @return empty for a code of the sender's own
   */
  public static Optional<String> meaning(String code) {
    return text(Language.ENGLISH, code, "meaning");
  }

  /** The sentences for a caller; none when the language has none for that code. */
  static List<String> sentences(Language language, String code, CallerRole role) {
    return text(language, code, role == CallerRole.CLINIC ? "clinic" : "patient")
        .map(text -> Arrays.stream(text.split("\\|", -1)).map(String::strip).toList())
        .orElse(List.of());
  }

  private static Optional<String> text(Language language, String code, String reader) {
    return Optional.ofNullable(TEXTS.getOrDefault(language, Map.of()).get(code + "." + reader));
  }

  private static Map<Language, Map<String, String>> read() {
    Map<Language, Map<String, String>> texts = new HashMap<>();
    Languages.standard().all().stream()
        .map(Phrases::language)
        .forEach(language -> file(language).ifPresent(file -> texts.put(language, file)));
    return Map.copyOf(texts);
  }

  private static Optional<Map<String, String>> file(Language language) {
    String name = "rejections_" + language + ".properties";
    try (InputStream stream = RejectionTexts.class.getResourceAsStream(name)) {
      if (stream == null) {
        return Optional.empty();
      }
      Properties file = new Properties();
      file.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      Map<String, String> texts = new HashMap<>();
      file.forEach((key, text) -> texts.put(key.toString(), text.toString()));
      return Optional.of(Map.copyOf(texts));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name + " cannot be read", unreadable);
    }
  }
}
