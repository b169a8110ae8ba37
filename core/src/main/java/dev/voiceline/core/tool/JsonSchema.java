package dev.voiceline.core.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a tool's arguments look like, as a JSON Schema document of an object. Whatever JSON Schema
 * knows may stand in it, and the model is shown all of it; {@link ToolSpec#faults} says which
 * keywords are checked here.
 *
 * @param document texts, numbers, flags, and maps and lists of these, in the order in which they
 *     are shown; what is null is left out
 */
public record JsonSchema(Map<String, Object> document) {
  private static final int DEEPEST = 32;

  /**
   * A copy of a document.
   *
   * @throws IllegalArgumentException when it is nested too deeply to be a schema
   */
  public JsonSchema {
    document = map(document, 0);
  }

  /** The flat schema that these parameters make; it allows nothing else. */
  public static JsonSchema of(List<ToolParameter> parameters) {
    Map<String, Object> properties = new LinkedHashMap<>();
    parameters.forEach(each -> properties.put(each.name(), property(each)));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "object");
    document.put("properties", properties);
    document.put(
        "required",
        parameters.stream().filter(ToolParameter::required).map(ToolParameter::name).toList());
    document.put("additionalProperties", false);
    return new JsonSchema(document);
  }

  /** The names of the arguments that must be given. */
  public Set<String> required() {
    return document.get("required") instanceof Collection<?> names
        ? names.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /** The arguments that are declared, with the schema of each. */
  Map<?, ?> properties() {
    return document.get("properties") instanceof Map<?, ?> declared ? declared : Map.of();
  }

  /** Whether arguments may be given that are not declared by name. */
  boolean isOpen() {
    Object others = document.get("additionalProperties");
    return Boolean.TRUE.equals(others)
        || others instanceof Map<?, ?>
        || List.of("patternProperties", "allOf", "anyOf", "oneOf", "$ref").stream()
            .anyMatch(document::containsKey);
  }

  private static Map<String, Object> property(ToolParameter parameter) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("type", parameter.type().word());
    property.put("description", parameter.description());
    if (!parameter.allowed().isEmpty()) {
      property.put("enum", parameter.allowed());
    }
    return property;
  }

  private static Map<String, Object> map(Map<?, ?> node, int depth) {
    Map<String, Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : node.entrySet()) {
      Object value = copied(entry.getValue(), depth);
      if (value != null) {
        copy.put(String.valueOf(entry.getKey()), value);
      }
    }
    return Collections.unmodifiableMap(copy);
  }

  private static List<Object> list(Collection<?> node, int depth) {
    List<Object> copy = new ArrayList<>();
    for (Object each : node) {
      Object value = copied(each, depth);
      if (value != null) {
        copy.add(value);
      }
    }
    return Collections.unmodifiableList(copy);
  }

  private static @Nullable Object copied(@Nullable Object node, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("a schema is nested " + DEEPEST + " deep at most");
    }
    if (node instanceof Map<?, ?> map) {
      return map(map, depth + 1);
    }
    return node instanceof Collection<?> list ? list(list, depth + 1) : node;
  }
}
