package dev.voiceline.adapters.deepgram;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/** Reads JSON of others: strict about its grammar, lenient about what is in it. */
final class Json {
  private Json() {}

  /** The object that a text is; empty when it is anything else. */
  static Optional<JsonObject> object(String text) {
    try {
      JsonReader reader = new JsonReader(new StringReader(text));
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = JsonParser.parseReader(reader);
      boolean whole = reader.peek() == JsonToken.END_DOCUMENT;
      return whole && element.isJsonObject()
          ? Optional.of(element.getAsJsonObject())
          : Optional.empty();
    } catch (JsonParseException | IOException notJson) {
      return Optional.empty();
    }
  }

  /** What is found by following these keys; empty where one is missing or null. */
  static Optional<JsonElement> at(JsonObject object, String... path) {
    Optional<JsonElement> found = Optional.of(object);
    for (String key : path) {
      found =
          found
              .filter(JsonElement::isJsonObject)
              .flatMap(parent -> Optional.ofNullable(parent.getAsJsonObject().get(key)));
    }
    return found.filter(element -> !element.isJsonNull());
  }

  /** The string found there. */
  static Optional<String> text(JsonObject object, String... path) {
    return at(object, path)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsJsonPrimitive)
        .filter(JsonPrimitive::isString)
        .map(JsonPrimitive::getAsString);
  }

  /** The string found there, or an empty one. */
  static String textOrEmpty(JsonObject object, String... path) {
    return text(object, path).orElse("");
  }

  /** The number found there. */
  static Optional<Double> number(JsonObject object, String... path) {
    return at(object, path)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsJsonPrimitive)
        .filter(JsonPrimitive::isNumber)
        .map(JsonPrimitive::getAsDouble);
  }

  /** The number found there as a count. */
  static Optional<Long> count(JsonObject object, String... path) {
    return number(object, path).map(Math::round);
  }

  /** Whether true is found there. */
  static boolean isTrue(JsonObject object, String... path) {
    return at(object, path)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsJsonPrimitive)
        .filter(JsonPrimitive::isBoolean)
        .filter(JsonPrimitive::getAsBoolean)
        .isPresent();
  }
}
