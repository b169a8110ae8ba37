package dev.voiceline.core.spoken;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The resource files of the languages: {@code dev/voiceline/core/language/<code>.properties} on the
 * class path, in UTF-8, the code being two letters of ISO 639-1.
 */
public final class LanguageFiles {
  private static final String FOLDER = "/dev/voiceline/core/language/";

  private LanguageFiles() {}

  /**
   * All that are there, by their codes.
   *
   * @throws UncheckedIOException when one cannot be read
   */
  public static Map<String, Properties> all() {
    Map<String, Properties> files = new TreeMap<>();
    Arrays.stream(Locale.getISOLanguages())
        .filter(code -> code.length() == 2)
        .forEach(code -> file(code).ifPresent(file -> files.put(code, file)));
    return Collections.unmodifiableMap(files);
  }

  private static Optional<Properties> file(String code) {
    String name = FOLDER + code + ".properties";
    try (InputStream stream = LanguageFiles.class.getResourceAsStream(name)) {
      if (stream == null) {
        return Optional.empty();
      }
      Properties file = new Properties();
      file.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return Optional.of(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(code + ".properties cannot be read", unreadable);
    }
  }
}
