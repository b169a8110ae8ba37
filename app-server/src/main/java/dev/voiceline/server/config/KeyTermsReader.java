package dev.voiceline.server.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Words that a recognizer is to expect: rare elsewhere, and likely here. */
final class KeyTermsReader {
  private static final String USUAL = "key-terms.txt";

  private KeyTermsReader() {}

  /** Those that are set take the place of the usual ones; an empty list is none. */
  static List<String> read(Fields fields) {
    return fields.has(Section.CASCADE_KEY_TERMS)
        ? fields.list(Section.CASCADE_KEY_TERMS).stream().map(Given::text).toList()
        : usual();
  }

  static List<String> usual() {
    try (InputStream file =
            Objects.requireNonNull(KeyTermsReader.class.getResourceAsStream(USUAL));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
