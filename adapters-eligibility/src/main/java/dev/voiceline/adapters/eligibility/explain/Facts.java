package dev.voiceline.adapters.eligibility.explain;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Builds a JSON object of facts: what was not stated is null, or left out. */
final class Facts {
  private final JsonObject object = new JsonObject();

  /** A text. */
  Facts put(String name, String value) {
    object.addProperty(name, value);
    return this;
  }

  /** A number, without trailing zeros. */
  Facts put(String name, Number value) {
    object.addProperty(name, value);
    return this;
  }

  /** Yes or no. */
  Facts put(String name, boolean value) {
    object.addProperty(name, value);
    return this;
  }

  /** A value or null. */
  Facts putOrNull(String name, Optional<?> value) {
    object.add(name, value.map(Facts::element).orElse(JsonNull.INSTANCE));
    return this;
  }

  /** Facts that are not stated, unless they are set later. */
  Facts unstated(String... names) {
    for (String name : names) {
      object.add(name, JsonNull.INSTANCE);
    }
    return this;
  }

  /** Lists without members, unless they are set later. */
  Facts none(String... names) {
    for (String name : names) {
      object.add(name, new JsonArray());
    }
    return this;
  }

  /** A value, or nothing at all. */
  Facts putIfKnown(String name, Optional<?> value) {
    value.ifPresent(known -> object.add(name, element(known)));
    return this;
  }

  /** Texts, or nothing at all when there are none. */
  Facts putIfAny(String name, List<String> values) {
    if (!values.isEmpty()) {
      object.add(name, array(values));
    }
    return this;
  }

  /** Objects. */
  <T> Facts put(String name, List<T> values, Function<T, ? extends JsonElement> form) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(form.apply(value)));
    object.add(name, array);
    return this;
  }

  /** Objects, or nothing at all when there are none. */
  <T> Facts putIfAny(String name, List<T> values, Function<T, ? extends JsonElement> form) {
    return values.isEmpty() ? this : put(name, values, form);
  }

  /** Another object. */
  Facts put(String name, JsonObject value) {
    object.add(name, value);
    return this;
  }

  JsonObject object() {
    return object;
  }

  private static JsonArray array(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  private static JsonElement element(Object value) {
    return value instanceof Number number
        ? new JsonPrimitive(number)
        : value instanceof Boolean truth
            ? new JsonPrimitive(truth)
            : new JsonPrimitive(value.toString());
  }
}
