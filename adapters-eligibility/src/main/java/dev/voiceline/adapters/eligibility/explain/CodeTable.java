package dev.voiceline.adapters.eligibility.explain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Tables of the jar: {@code code | words}, a line each, remarks with a hash. */
final class CodeTable {
  private CodeTable() {}

  static Map<String, String> read(String name) {
    try (InputStream file = CodeTable.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the jar is incomplete, it lacks " + name);
      }
      return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
