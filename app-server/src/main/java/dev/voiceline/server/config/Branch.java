package dev.voiceline.server.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group of a {@code voiceline.yaml}, read key by key. What is asked for is what is known: at the
 * end, {@link #done} finds fault with all other keys.
 */
final class Branch {
  private final String path;
  private final Map<String, Object> entries = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final Problems problems;

  private Branch(String path, Map<?, ?> map, Problems problems) {
    this.path = path;
    this.problems = problems;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object value = entry.getValue();
      if (value != null) {
        entries.put(String.valueOf(entry.getKey()), value);
      }
    }
  }

  /** The group at a path; empty, with a problem told, when there is something else. */
  static Optional<Branch> at(String path, @Nullable Object node, Problems problems) {
    if (node instanceof Map<?, ?> map) {
      return Optional.of(new Branch(path, map, problems));
    }
    problems.add("voiceline.yaml: " + path + " must hold settings of its own, indented below it.");
    return Optional.empty();
  }

  /** The group at a path where nothing stands: everything in it is as usual. */
  static Branch empty(String path, Problems problems) {
    return new Branch(path, Map.of(), problems);
  }

  /** The values of a list, or of the one value that stands in its place. */
  static List<Given> values(String path, Object node, Problems problems) {
    List<?> items = node instanceof List<?> list ? list : List.of(node);
    List<Given> values = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      Object item = items.get(index);
      if (isValue(item)) {
        values.add(given(items.size() == 1 ? path : path + "[" + (index + 1) + "]", item));
      } else {
        problems.add("voiceline.yaml: " + path + " must be a list of values, such as [a, b].");
        return List.of();
      }
    }
    return values;
  }

  /** The groups of a list; empty, with a problem told, when there is something else. */
  static List<Branch> groups(String path, Object node, Problems problems) {
    if (!(node instanceof List<?> list)) {
      problems.add("voiceline.yaml: " + path + " must be a list: begin each entry with \"- \".");
      return List.of();
    }
    List<Branch> groups = new ArrayList<>();
    for (int index = 0; index < list.size(); index++) {
      at(path + "[" + (index + 1) + "]", list.get(index), problems).ifPresent(groups::add);
    }
    return groups;
  }

  /** One value. */
  Optional<Given> value(String key) {
    Optional<Object> node = node(key);
    if (node.isPresent() && !isValue(node.get())) {
      problem(key, "must be one value, not a list or a group.");
      return Optional.empty();
    }
    return node.map(value -> given(below(key), value)).filter(given -> !given.text().isEmpty());
  }

  /** One value that must be there. */
  Optional<Given> required(String key, String example) {
    boolean there = entries.containsKey(key);
    Optional<Given> value = value(key);
    if (!there) {
      problem(key, "is missing: write for example \"" + key + ": " + example + "\".");
    }
    return value;
  }

  /** A whole number within bounds, both included. */
  int whole(String key, int otherwise, int least, int most) {
    return value(key)
        .map(given -> WholeNumber.read(given, otherwise, least, most, problems))
        .orElse(otherwise);
  }

  /** A number within bounds, both included. */
  OptionalDouble decimal(String key, double least, double most) {
    Optional<Double> number =
        value(key).flatMap(given -> DecimalNumber.read(given, least, most, problems));
    return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
  }

  /** A span within bounds, both included. */
  Duration millis(String key, Duration otherwise, int least, int most) {
    return Duration.ofMillis(whole(key, (int) otherwise.toMillis(), least, most));
  }

  /** One of the words of an enum, in small letters. */
  <E extends Enum<E>> E word(String key, E otherwise) {
    return value(key)
        .flatMap(given -> Words.read(given, otherwise.getDeclaringClass(), problems))
        .orElse(otherwise);
  }

  /** A group of names that are not ours, with whatever stands there. */
  Map<String, Object> anything(String key) {
    return group(key).map(group -> Map.copyOf(group.entries)).orElse(Map.of());
  }

  boolean flag(String key, boolean otherwise) {
    return value(key).map(given -> Flag.read(given, problems)).orElse(otherwise);
  }

  /** The values of a list; none when it is not there. */
  List<Given> values(String key) {
    return node(key).map(node -> values(below(key), node, problems)).orElse(List.of());
  }

  Optional<Branch> group(String key) {
    return node(key).flatMap(node -> at(below(key), node, problems));
  }

  /** The groups of a list. */
  List<Branch> groups(String key) {
    return node(key).map(node -> groups(below(key), node, problems)).orElse(List.of());
  }

  /** The groups of a list, or the one group that stands in its place. */
  List<Branch> oneOrMore(String key) {
    Optional<Object> node = node(key);
    return node.isPresent() && node.get() instanceof Map<?, ?>
        ? group(key).stream().toList()
        : groups(key);
  }

  /** Whether the key stands there. */
  boolean has(String key) {
    known.add(key);
    return entries.containsKey(key);
  }

  /** All keys that stand there. */
  Set<String> keys() {
    return entries.keySet();
  }

  String path() {
    return path;
  }

  /** The words follow the path of the key. */
  void problem(String key, String words) {
    problems.add("voiceline.yaml: " + below(key) + " " + words);
  }

  /** The words follow the path of the group. */
  void problem(String words) {
    problems.add("voiceline.yaml: " + path + " " + words);
  }

  Problems problems() {
    return problems;
  }

  /** All that is known was asked for. */
  void done() {
    for (String key : entries.keySet()) {
      if (!known.contains(key)) {
        Optional<String> nearest = Spelling.nearest(key, known);
        problem(
            key,
            "is not a setting"
                + nearest
                    .map(name -> "; did you mean " + below(name) + "?")
                    .orElse(": take it out."));
      }
    }
  }

  private Optional<Object> node(String key) {
    known.add(key);
    return Optional.ofNullable(entries.get(key));
  }

  private String below(String key) {
    return path + "." + key;
  }

  private static Given given(String at, Object value) {
    return new Given("voiceline.yaml: " + at, String.valueOf(value).strip());
  }

  private static boolean isValue(@Nullable Object node) {
    return node instanceof String || node instanceof Number || node instanceof Boolean;
  }
}
