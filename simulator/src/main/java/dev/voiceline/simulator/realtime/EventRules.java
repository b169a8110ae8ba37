package dev.voiceline.simulator.realtime;

import com.google.gson.JsonObject;
import dev.voiceline.simulator.brain.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which events a client may send, and their fields; what is inside is judged where it is used. */
final class EventRules {
  private static final int LONGEST_EVENT_ID = 512;
  private static final Check NAMED = Check.object(fields(Map.of("item_id", Check.text())));

  private static final Map<String, Check> EVENTS =
      Map.of(
          "session.update",
          Check.object(fields(Map.of("session", Check.anyObject()))).having("session"),
          "input_audio_buffer.append",
          Check.object(fields(Map.of("audio", Check.text()))).having("audio"),
          "input_audio_buffer.commit",
          Check.object(fields(Map.of())),
          "input_audio_buffer.clear",
          Check.object(fields(Map.of())),
          "conversation.item.create",
          Check.object(
                  fields(
                      Map.of("item", Check.anyObject(), "previous_item_id", Check.text().orNull())))
              .having("item"),
          "conversation.item.retrieve",
          NAMED.having("item_id"),
          "conversation.item.delete",
          NAMED.having("item_id"),
          "conversation.item.truncate",
          Check.object(
                  fields(
                      Map.of(
                          "item_id", Check.text(),
                          "content_index", Check.count(),
                          "audio_end_ms", Check.count())))
              .having("item_id")
              .having("content_index")
              .having("audio_end_ms"),
          "response.create",
          Check.object(fields(Map.of("response", Check.anyObject().orNull()))),
          "response.cancel",
          Check.object(fields(Map.of("response_id", Check.text().orNull()))));

  private EventRules() {}

  /** Why an event cannot be taken as what it says it is. */
  static Optional<Refusal> refusal(String type, JsonObject event) {
    Check rule = EVENTS.get(type);
    return rule == null
        ? Check.invalid("type", "Unknown event '" + type + "'.")
        : rule.refusal("", event);
  }

  /** Whether it is of the protocol that was switched off. */
  static boolean isBeta(String type, JsonObject event) {
    Optional<JsonObject> session =
        Json.at(event, "session")
            .filter(value -> value.isJsonObject())
            .map(value -> value.getAsJsonObject());
    return type.equals("transcription_session.update")
        || (type.equals("session.update")
            && session
                .filter(given -> !given.has("type"))
                .filter(given -> SessionRules.BETA.stream().anyMatch(given::has))
                .isPresent());
  }

  private static Map<String, Check> fields(Map<String, Check> own) {
    Map<String, Check> all = new HashMap<>(own);
    all.put("type", Check.text());
    all.put("event_id", Check.text(LONGEST_EVENT_ID));
    return all;
  }
}
