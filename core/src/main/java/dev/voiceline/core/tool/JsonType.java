package dev.voiceline.core.tool;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types of JSON Schema, as values have them here. */
final class JsonType {
  private JsonType() {}

  /** What {@code type} names; nothing when it allows all. */
  static List<String> named(@Nullable Object type) {
    if (type instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).toList();
    }
    return type instanceof String one ? List.of(one) : List.of();
  }

  static boolean fits(String type, Object value) {
    return switch (type) {
      case "string" -> value instanceof String;
      case "number" -> value instanceof Number;
      case "integer" -> value instanceof Number number && number.doubleValue() % 1 == 0;
      case "boolean" -> value instanceof Boolean;
      case "array" -> value instanceof Collection<?>;
      case "object" -> value instanceof Map<?, ?>;
      case "null" -> false;
      default -> true;
    };
  }

  static String spoken(List<String> types) {
    return types.stream()
        .filter(type -> !type.equals("null"))
        .map(JsonType::spoken)
        .collect(Collectors.joining(" or "));
  }

  /** A number without a decimal point where none is needed. */
  static String plain(Number number) {
    return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
  }

  private static String spoken(String type) {
    return switch (type) {
      case "string" -> "a text";
      case "number" -> "a number";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      default -> "an object";
    };
  }
}
