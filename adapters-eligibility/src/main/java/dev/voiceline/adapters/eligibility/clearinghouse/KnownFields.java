package dev.voiceline.adapters.eligibility.clearinghouse;

import dev.voiceline.adapters.eligibility.payer.Way.Clearinghouse.Shape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields of a documented shape, by the names that configuration calls them. */
final class KnownFields {
  private static final int SUGGESTIONS = 3;

  private final Map<String, String> paths;

  private KnownFields(Map<String, String> paths) {
    this.paths = paths;
  }

  static KnownFields of(Shape shape) {
    String table =
        switch (shape) {
          case LEGACY -> "legacy-fields.txt";
          case PLANS -> "plans-fields.txt";
        };
    try (InputStream file = KnownFields.class.getResourceAsStream(table)) {
      if (file == null) {
        throw new IllegalStateException("the jar is incomplete, it lacks " + table);
      }
      Map<String, String> paths = new LinkedHashMap<>();
      new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(path -> paths.put(path.replace("[]", ""), path));
      return new KnownFields(paths);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All names, in the order of the table. */
  List<String> names() {
    return List.copyOf(paths.keySet());
  }

  /** Where the field of that name is, with {@code request.} or {@code answer.} before it. */
  Optional<String> path(String name) {
    return Optional.ofNullable(paths.get(name.replace("[]", "")));
  }

  /** The names that are written most alike. */
  List<String> near(String name) {
    return paths.keySet().stream()
        .sorted(Comparator.comparingInt((String each) -> distance(each, name)))
        .limit(SUGGESTIONS)
        .toList();
  }

  /** Letters to add, drop or change; a wrong start counts less than a wrong end. */
  private static int distance(String known, String written) {
    String right = known.toLowerCase(Locale.ROOT);
    String wrong = written.toLowerCase(Locale.ROOT);
    int whole = levenshtein(right, wrong);
    int ends = levenshtein(last(right), last(wrong));
    return whole + 2 * ends;
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static int levenshtein(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] here = new int[above.length];
      here[0] = i;
      for (int j = 1; j < here.length; j++) {
        int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        here[j] = Math.min(changed, 1 + Math.min(above[j], here[j - 1]));
      }
      above = here;
    }
    return above[other.length()];
  }
}
