package dev.voiceline.simulator.twilio.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decoded fields of a form or a query, each with all its values in order. Names are
 * case-sensitive. Values are not printed.
 */
public record Fields(Map<String, List<String>> all) {
  public Fields {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    all.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    all = Collections.unmodifiableMap(copy);
  }

  /** No fields. */
  public static Fields none() {
    return new Fields(Map.of());
  }

  /**
   * Reads {@code name=value&...}.
   *
   * @throws IllegalArgumentException if an escape is broken
   */
  static Fields parse(String encoded) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    if (!encoded.isEmpty()) {
      for (String field : encoded.split("&", -1)) {
        String[] parts = field.split("=", 2);
        fields
            .computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
            .add(parts.length < 2 ? "" : decode(parts[1]));
      }
    }
    return new Fields(fields);
  }

  /** The first value of a field that is there and not empty. */
  public Optional<String> text(String name) {
    return values(name).stream().findFirst().filter(value -> !value.isEmpty());
  }

  /** Whether the field was sent, if only empty. */
  public boolean has(String name) {
    return all.containsKey(name);
  }

  /** All values of a field; none if it was not sent. */
  public List<String> values(String name) {
    return all.getOrDefault(name, List.of());
  }

  /** The number in a field whose form was checked, or the usual one. */
  long number(String name, long usual) {
    return text(name).map(Long::parseLong).orElse(usual);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Fields" + all.keySet();
  }
}
