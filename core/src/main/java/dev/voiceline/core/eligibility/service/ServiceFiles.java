package dev.voiceline.core.eligibility.service;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.spoken.LanguageFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The resource files beside this class, in UTF-8. */
final class ServiceFiles {
  private ServiceFiles() {}

  /**
   * The lines of one that has to be there.
   *
   * @throws IllegalStateException when it is not
   */
  static List<String> lines(String name) {
    return text(name)
        .orElseThrow(() -> new IllegalStateException("the jar is incomplete, it lacks " + name))
        .lines()
        .toList();
  }

  /** What stands between a beginning and an ending, for the languages that have such a file. */
  static Map<Language, List<String>> linesByLanguage(String beginning, String ending) {
    Map<Language, List<String>> files = new TreeMap<>((one, other) -> order(one, other));
    for (String code : LanguageFiles.all().keySet()) {
      text(beginning + code + ending)
          .ifPresent(text -> files.put(new Language(code), text.lines().toList()));
    }
    return files;
  }

  /** The same for tables of {@code name = value}. */
  static Map<Language, Map<String, String>> tablesByLanguage(String beginning) {
    Map<Language, Map<String, String>> tables = new HashMap<>();
    linesByLanguage(beginning, ".properties")
        .forEach((language, lines) -> tables.put(language, table(String.join("\n", lines))));
    return Map.copyOf(tables);
  }

  private static int order(Language one, Language other) {
    return one.code().compareTo(other.code());
  }

  private static Map<String, String> table(String text) {
    try {
      Properties read = new Properties();
      read.load(new StringReader(text));
      Map<String, String> table = new HashMap<>();
      read.forEach((name, value) -> table.put(name.toString(), value.toString()));
      return Map.copyOf(table);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<String> text(String name) {
    try (InputStream file = ServiceFiles.class.getResourceAsStream(name)) {
      if (file == null) {
        return Optional.empty();
      }
      InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8);
      return Optional.of(String.join("\n", new BufferedReader(text).lines().toList()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
