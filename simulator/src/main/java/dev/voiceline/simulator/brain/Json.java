package dev.voiceline.simulator.brain;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds and reads JSON. */
public final class Json {
  /** Null. */
  public static final JsonNull NULL = JsonNull.INSTANCE;

  private Json() {}

  /** An object of names and values in turn; values are texts, numbers, flags or JSON. */
  public static JsonObject of(Object... namesAndValues) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.add((String) namesAndValues[i], element(namesAndValues[i + 1]));
    }
    return object;
  }

  public static JsonArray list(List<? extends JsonElement> elements) {
    JsonArray array = new JsonArray();
    elements.forEach(array::add);
    return array;
  }

  public static JsonArray texts(String... texts) {
    return list(Stream.of(texts).map(JsonPrimitive::new).toList());
  }

  /** A JSON object from text; empty for anything else. */
  public static Optional<JsonObject> parse(String text) {
    try {
      JsonElement element = JsonParser.parseString(text);
      return element.isJsonObject() ? Optional.of(element.getAsJsonObject()) : Optional.empty();
    } catch (JsonParseException garbled) {
      return Optional.empty();
    }
  }

  /** What stands at a path of names; empty when it is missing or null. */
  public static Optional<JsonElement> at(JsonObject object, String... path) {
    JsonElement here = object;
    for (String name : path) {
      if (!here.isJsonObject() || !here.getAsJsonObject().has(name)) {
        return Optional.empty();
      }
      here = here.getAsJsonObject().get(name);
    }
    return here.isJsonNull() ? Optional.empty() : Optional.of(here);
  }

  /** The text at a path; empty when there is none. */
  public static Optional<String> text(JsonObject object, String... path) {
    return at(object, path).filter(Json::isText).map(JsonElement::getAsString);
  }

  public static boolean isText(JsonElement element) {
    return element.isJsonPrimitive() && element.getAsJsonPrimitive().isString();
  }

  public static boolean isFlag(JsonElement element) {
    return element.isJsonPrimitive() && element.getAsJsonPrimitive().isBoolean();
  }

  public static boolean isNumber(JsonElement element) {
    return element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber();
  }

  public static boolean isInteger(JsonElement element) {
    return isNumber(element) && element.getAsString().matches("-?\\d{1,15}");
  }

  private static JsonElement element(Object value) {
    if (value instanceof JsonElement json) {
      return json;
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    return value instanceof Boolean flag
        ? new JsonPrimitive(flag)
        : new JsonPrimitive((String) value);
  }
}
