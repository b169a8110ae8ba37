package dev.voiceline.core.tool;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the model gave: names with texts, numbers ({@link Double}), flags or nested maps and lists
 * of these. They may hold health data, so {@link #toString} prints the names only.
 *
 * @param wellFormed false when what came was no JSON object; then there are no values
 */
public record ToolArguments(Map<String, Object> values, boolean wellFormed) {
  public ToolArguments {
    values = Map.copyOf(values);
  }

  /** Arguments that could be read. */
  public static ToolArguments of(Map<String, ?> values) {
    return new ToolArguments(Map.copyOf(values), true);
  }

  /** Arguments that could not be read. */
  public static ToolArguments malformed() {
    return new ToolArguments(Map.of(), false);
  }

  /** A value as text; empty when it is missing, blank or not a plain value. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).flatMap(ToolArguments::plainText);
  }

  private static Optional<String> plainText(Object value) {
    if (value instanceof Double number && number % 1 == 0 && Math.abs(number) < 1e15) {
      return Optional.of(Long.toString(number.longValue()));
    }
    boolean plain = value instanceof String || value instanceof Number || value instanceof Boolean;
    return plain
        ? Optional.of(value.toString().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "ToolArguments" + new TreeMap<>(values).keySet();
  }
}
