package dev.voiceline.adapters.openai;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.openai.wire.Json;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes the {@code session} of a later {@code session.update}: what differs, and the formats once
 * more, since an update without them has been seen to bring back others. Instructions that are sent
 * without need would cost the cache of the whole dialogue.
 */
final class SessionChange {
  private SessionChange() {}

  /**
   * Empty when nothing differs.
   *
   * @param voiceFixed whether the voice was heard already, so that it cannot change any more
   */
  static Optional<JsonObject> of(JsonObject before, JsonObject after, boolean voiceFixed) {
    JsonObject session = new JsonObject();
    take(after, before, session, "instructions");
    take(after, before, session, "tools");
    JsonObject input = new JsonObject();
    take(side(after, "input"), side(before, "input"), input, "transcription");
    JsonObject output = new JsonObject();
    if (!voiceFixed) {
      take(side(after, "output"), side(before, "output"), output, "voice");
    }
    if (session.isEmpty() && input.isEmpty() && output.isEmpty()) {
      return Optional.empty();
    }
    input.add("format", AudioConfiguration.format());
    output.add("format", AudioConfiguration.format());
    JsonObject audio = new JsonObject();
    audio.add("input", input);
    audio.add("output", output);
    session.add("audio", audio);
    session.addProperty("type", "realtime");
    return Optional.of(session);
  }

  private static JsonObject side(JsonObject session, String name) {
    return Json.at(session, "audio", name)
        .map(JsonElement::getAsJsonObject)
        .orElseGet(JsonObject::new);
  }

  private static void take(JsonObject after, JsonObject before, JsonObject change, String key) {
    if (!Objects.equals(after.get(key), before.get(key))) {
      change.add(key, after.get(key));
    }
  }
}
