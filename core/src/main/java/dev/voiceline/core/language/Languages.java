package dev.voiceline.core.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The languages that the line speaks: those that have a resource file {@code
 * dev/voiceline/core/language/<code>.properties} on the class path. Immutable.
 */
public final class Languages {
  private static final Languages STANDARD = new Languages();

  private final Map<String, Phrases> all = new LinkedHashMap<>();

  private Languages() {
    Arrays.stream(Locale.getISOLanguages())
        .filter(code -> code.length() == 2)
        .forEach(code -> file(code).ifPresent(file -> add(new Language(code), file)));
  }

  /** Those on the class path. */
  public static Languages standard() {
    return STANDARD;
  }

  /** The phrases of a language; empty when it has no resource file. */
  public Optional<Phrases> find(String code) {
    return Optional.ofNullable(all.get(code));
  }

  /** The phrases of a language, in English when it has no resource file. */
  public Phrases orEnglish(Optional<String> code) {
    return code.flatMap(this::find).orElseGet(this::english);
  }

  /** The phrases in English. */
  public Phrases english() {
    return find(Language.ENGLISH.code()).orElseThrow();
  }

  /** Every language. */
  public Collection<Phrases> all() {
    return Collections.unmodifiableCollection(all.values());
  }

  private void add(Language language, Properties file) {
    all.put(language.code(), Phrases.of(language, file));
  }

  private static Optional<Properties> file(String code) {
    try (InputStream stream = Languages.class.getResourceAsStream(code + ".properties")) {
      if (stream == null) {
        return Optional.empty();
      }
      Properties file = new Properties();
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      file.load(reader);
      return Optional.of(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(code + ".properties cannot be read", unreadable);
    }
  }
}
