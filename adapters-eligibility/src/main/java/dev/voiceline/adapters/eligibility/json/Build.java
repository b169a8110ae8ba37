package dev.voiceline.adapters.eligibility.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Short words for JSON that is written. */
public final class Build {
  private Build() {}

  /** An object of one member. */
  public static JsonObject object(String name, JsonElement value) {
    return with(new JsonObject(), name, value);
  }

  /** An object of one text. */
  public static JsonObject object(String name, String value) {
    return object(name, new JsonPrimitive(value));
  }

  /** That object, with a member more. */
  public static JsonObject with(JsonObject object, String name, JsonElement value) {
    object.add(name, value);
    return object;
  }

  /** That object, with a text more. */
  public static JsonObject with(JsonObject object, String name, String value) {
    return with(object, name, new JsonPrimitive(value));
  }

  /** A list. */
  public static JsonArray list(JsonElement... values) {
    JsonArray list = new JsonArray();
    for (JsonElement value : values) {
      list.add(value);
    }
    return list;
  }

  /** A list of texts. */
  public static JsonArray texts(Iterable<String> values) {
    JsonArray list = new JsonArray();
    values.forEach(list::add);
    return list;
  }
}
