package dev.voiceline.core.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a model gave with a schema. It speaks of names and of what is allowed, which stand
 * in the schema, and never of what was given. A keyword that it does not know allows everything:
 * the tool itself has the last word.
 */
final class ArgumentFaults {
  private static final int LONGEST_TEXT = 2_000;
  private static final int MOST_ENTRIES = 100;

  private final List<ArgumentFault> found = new ArrayList<>();

  private ArgumentFaults() {}

  static ArgumentFaults of(JsonSchema schema, ToolArguments given) {
    ArgumentFaults faults = new ArgumentFaults();
    if (given.wellFormed()) {
      faults.group("", schema.document(), given.values());
    } else {
      faults.found.add(new ArgumentFault("the arguments", "must be one JSON object", false));
    }
    return faults;
  }

  static boolean isBlank(@Nullable Object value) {
    return value instanceof String text && text.isBlank();
  }

  Optional<ToolResult.Problem> problem() {
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ToolResult.Problem(
                "invalid_arguments", ArgumentFault.sentence(List.copyOf(found))));
  }

  private void group(String above, Map<?, ?> schema, Map<?, ?> given) {
    Map<?, ?> declared =
        schema.get("properties") instanceof Map<?, ?> properties ? properties : Map.of();
    if (schema.get("required") instanceof Collection<?> names) {
      names.stream()
          .filter(name -> !given.containsKey(name) || isBlank(given.get(name)))
          .forEach(name -> fault(above + name, "is missing", true));
    }
    declared.forEach(
        (name, node) -> {
          Object value = given.get(name);
          if (value != null && !isBlank(value)) {
            value(above + name, node, value);
          }
        });
    boolean others =
        given.entrySet().stream()
            .filter(each -> !declared.containsKey(each.getKey()))
            .anyMatch(each -> hasLongText(each.getValue()));
    if (others) {
      fault(above.isEmpty() ? "an argument" : above + "*", tooLong(LONGEST_TEXT), false);
    }
  }

  private void value(String name, @Nullable Object node, Object value) {
    Map<?, ?> schema = node instanceof Map<?, ?> map ? map : Map.of();
    List<String> types = JsonType.named(schema.get("type"));
    if (!types.isEmpty() && types.stream().noneMatch(type -> JsonType.fits(type, value))) {
      fault(name, "must be " + JsonType.spoken(types), false);
    } else if (schema.get("enum") instanceof Collection<?> allowed && !isAmong(allowed, value)) {
      fault(name, "must be one of " + ArgumentFault.listed(allowed), false);
    } else if (value instanceof String text) {
      text(name, schema, text);
    } else if (value instanceof Number number) {
      number(name, schema, number.doubleValue());
    } else if (value instanceof Collection<?> list) {
      list(name, schema, list);
    } else if (value instanceof Map<?, ?> map) {
      group(name + ".", schema, map);
    }
  }

  private void text(String name, Map<?, ?> schema, String text) {
    int most =
        schema.get("maxLength") instanceof Number bound
            ? Math.min(bound.intValue(), LONGEST_TEXT)
            : LONGEST_TEXT;
    if (text.length() > most) {
      fault(name, tooLong(most), false);
    }
  }

  private void number(String name, Map<?, ?> schema, double number) {
    if (schema.get("minimum") instanceof Number least && number < least.doubleValue()) {
      fault(name, "must be " + JsonType.plain(least) + " at least", false);
    }
    if (schema.get("maximum") instanceof Number most && number > most.doubleValue()) {
      fault(name, "must be " + JsonType.plain(most) + " at most", false);
    }
  }

  private void list(String name, Map<?, ?> schema, Collection<?> list) {
    if (list.size() > MOST_ENTRIES) {
      fault(name, "must have at most " + MOST_ENTRIES + " entries", false);
      return;
    }
    int index = 0;
    for (Object each : list) {
      value(name + "[" + index + "]", schema.get("items"), each);
      index++;
    }
  }

  private static boolean isAmong(Collection<?> allowed, Object value) {
    return allowed.stream()
        .anyMatch(
            each ->
                each.equals(value)
                    || (each instanceof Number one
                        && value instanceof Number other
                        && one.doubleValue() == other.doubleValue()));
  }

  private static boolean hasLongText(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(ArgumentFaults::hasLongText);
    }
    if (value instanceof Collection<?> list) {
      return list.stream().anyMatch(ArgumentFaults::hasLongText);
    }
    return value instanceof String text && text.length() > LONGEST_TEXT;
  }

  private static String tooLong(int most) {
    return "must have at most %,d characters".formatted(most);
  }

  private void fault(String name, String words, boolean missing) {
    found.add(new ArgumentFault(name, words, missing));
  }
}
