package dev.voiceline.adapters.eligibility.explain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What payers' codes of refusal mean, in US English. */
final class RejectReasons {
  private static final String TABLE = "reject-reasons.txt";
  private static final Map<String, String> MEANINGS = read();

  private RejectReasons() {}

  static String meaning(String code) {
    return MEANINGS.getOrDefault(code, "a reason of the sender's own");
  }

  private static Map<String, String> read() {
    try (InputStream file = RejectReasons.class.getResourceAsStream(TABLE)) {
      if (file == null) {
        throw new IllegalStateException("the jar is incomplete, it lacks " + TABLE);
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
