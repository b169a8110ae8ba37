package dev.voiceline.adapters.openai;

import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * Writes the messages to the service, each with an id of its own within the session, so that errors
 * find what caused them.
 */
final class ClientEvents {
  private int count;

  ClientEvent sessionUpdate(JsonObject session) {
    JsonObject event = new JsonObject();
    event.add("session", session);
    return event("session.update", event);
  }

  ClientEvent createItem(JsonObject item) {
    JsonObject event = new JsonObject();
    event.add("item", item);
    return event("conversation.item.create", event);
  }

  /** An item that stands before all others. */
  ClientEvent createFirstItem(JsonObject item) {
    JsonObject event = new JsonObject();
    event.addProperty("previous_item_id", "root");
    event.add("item", item);
    return event("conversation.item.create", event);
  }

  ClientEvent truncate(String itemId, int audioEndMs) {
    JsonObject event = item(itemId);
    event.addProperty("content_index", 0);
    event.addProperty("audio_end_ms", audioEndMs);
    return event("conversation.item.truncate", event);
  }

  ClientEvent delete(String itemId) {
    return event("conversation.item.delete", item(itemId));
  }

  ClientEvent createResponse(Optional<JsonObject> response) {
    JsonObject event = new JsonObject();
    response.ifPresent(given -> event.add("response", given));
    return event("response.create", event);
  }

  /** Ends a reply; without an id, whichever runs. */
  ClientEvent cancel(Optional<String> responseId) {
    JsonObject event = new JsonObject();
    responseId.ifPresent(id -> event.addProperty("response_id", id));
    return event("response.cancel", event);
  }

  private static JsonObject item(String itemId) {
    JsonObject event = new JsonObject();
    event.addProperty("item_id", itemId);
    return event;
  }

  private ClientEvent event(String type, JsonObject fields) {
    String id = "vl_" + ++count;
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.addProperty("event_id", id);
    fields.asMap().forEach(event::add);
    return new ClientEvent(id, event.toString());
  }
}
