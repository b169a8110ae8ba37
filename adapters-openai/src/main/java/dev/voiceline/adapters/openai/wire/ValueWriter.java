package dev.voiceline.adapters.openai.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.voiceline.core.tool.ToolResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a tool's values as JSON, with names in alphabetical order, so that equal values give equal
 * text.
 */
public final class ValueWriter {
  private ValueWriter() {}

  /** What a tool gave, as text. */
  public static String result(ToolResult result) {
    if (result instanceof ToolResult.Success success) {
      return object(success.values()).toString();
    }
    ToolResult.Problem problem = (ToolResult.Problem) result;
    JsonObject object = new JsonObject();
    object.addProperty("error", problem.code());
    object.addProperty("advice", problem.advice());
    return object.toString();
  }

  /** An object of these values. */
  public static JsonObject object(Map<?, ?> values) {
    return object(values, true);
  }

  /** The same with names in the order that they have. */
  public static JsonObject ordered(Map<?, ?> values) {
    return object(values, false);
  }

  private static JsonObject object(Map<?, ?> values, boolean sorted) {
    Map<String, Object> named = sorted ? new TreeMap<>() : new LinkedHashMap<>();
    values.forEach((name, value) -> named.put(String.valueOf(name), value));
    JsonObject object = new JsonObject();
    named.forEach((name, value) -> object.add(name, element(value, sorted)));
    return object;
  }

  private static JsonElement element(Object value, boolean sorted) {
    if (value instanceof Map<?, ?> map) {
      return object(map, sorted);
    }
    if (value instanceof Iterable<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(each -> array.add(element(each, sorted)));
      return array;
    }
    if (value instanceof Boolean flag) {
      return new JsonPrimitive(flag);
    }
    if (value instanceof Number number) {
      return number(number);
    }
    return new JsonPrimitive(String.valueOf(value));
  }

  /**
   * A whole number is written without a decimal point; what JSON has no number for is written as
   * text.
   */
  private static JsonPrimitive number(Number number) {
    double value = number.doubleValue();
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return new JsonPrimitive(number.toString());
    }
    boolean floating = number instanceof Double || number instanceof Float;
    boolean whole = floating && value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? new JsonPrimitive((long) value) : new JsonPrimitive(number);
  }
}
