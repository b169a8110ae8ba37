package dev.voiceline.simulator.realtime;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.simulator.brain.Json;
import java.util.List;

/** What a later version of the protocol might bring. */
final class Surprise {
  private static final String FIELD = "unheard_of";

  private Surprise() {}

  /** An event of a type that nobody knows. */
  static JsonObject event(String id) {
    return Json.of(
        "type",
        "conversation.mood.changed",
        "event_id",
        id,
        "item_id",
        "item_of_nobody",
        "mood",
        Json.of("name", "calm", "share", 0.75, "since", Json.NULL));
  }

  /** Fields that nobody knows, at the top and in the objects that an event is about. */
  static void addTo(JsonObject event) {
    if (event.get("type").getAsString().endsWith(".delta")) {
      event.addProperty("obfuscation", "k3Jx9");
    }
    event.add(FIELD, Json.list(List.of(Json.of("depth", 1), Json.NULL)));
    for (String name : List.of("item", "response", "session", "part", "error", "usage")) {
      JsonElement object = event.get(name);
      if (object != null && object.isJsonObject()) {
        JsonObject copy = object.getAsJsonObject().deepCopy();
        copy.add(FIELD, Json.of("value", true));
        event.add(name, copy);
      }
    }
  }
}
