package dev.voiceline.server.cli.kept;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;

/** Fields of entries as JSON. */
final class FieldsJson {
  private FieldsJson() {}

  static JsonObject of(Fields fields) {
    JsonObject object = new JsonObject();
    fields.values().forEach((name, value) -> object.add(name, of(value)));
    return object;
  }

  private static JsonElement of(Field field) {
    if (field instanceof Fields fields) {
      return of(fields);
    }
    if (field instanceof Field.Items items) {
      JsonArray array = new JsonArray();
      items.values().forEach(item -> array.add(of(item)));
      return array;
    }
    if (field instanceof Field.Amount amount) {
      return new JsonPrimitive(amount.value());
    }
    return field instanceof Field.Flag flag
        ? new JsonPrimitive(flag.value())
        : new JsonPrimitive(((Field.Text) field).value());
  }

  /** In one line. */
  static String line(JsonObject object) {
    return new GsonBuilder().disableHtmlEscaping().create().toJson(object);
  }

  /** As a program or a person reads it. */
  static String pretty(JsonObject object) {
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(object);
  }
}
