package dev.voiceline.simulator.chat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.simulator.brain.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the real services refuse. */
final class RequestRules {
  private RequestRules() {}

  /**
   * The refusal; empty when the request will do.
   *
   * @param key the only one that is let in; empty for any
   */
  static Optional<Treatment> refusal(Asked asked, Optional<String> key) {
    if (key.isPresent() && !shows(asked, key.get())) {
      return Optional.of(Treatment.refused(401, "invalid_api_key"));
    }
    if (Json.text(asked.body(), "model").isEmpty()) {
      return Optional.of(Treatment.refused(400, "missing_required_parameter"));
    }
    boolean unanswered =
        asked.isForResponses() ? !itemsAreAnswered(asked.body()) : !callsAreAnswered(asked.body());
    return unanswered
        ? Optional.of(Treatment.refused(400, "invalid_request_error"))
        : Optional.empty();
  }

  private static boolean shows(Asked asked, String key) {
    return ("Bearer " + key).equals(asked.headers().get("authorization"))
        || key.equals(asked.headers().get("api-key"));
  }

  /** Every tool request is answered once, before anything else is said. */
  private static boolean callsAreAnswered(JsonObject body) {
    Set<String> open = new LinkedHashSet<>();
    for (JsonObject message : objects(body, "messages")) {
      if (Json.text(message, "role").orElse("").equals("tool")) {
        if (!open.remove(Json.text(message, "tool_call_id").orElse(""))) {
          return false;
        }
      } else if (!open.isEmpty()) {
        return false;
      }
      for (JsonObject call : objects(message, "tool_calls")) {
        if (!open.add(Json.text(call, "id").orElse(""))) {
          return false;
        }
      }
    }
    return open.isEmpty();
  }

  private static boolean itemsAreAnswered(JsonObject body) {
    Set<String> open = new LinkedHashSet<>();
    for (JsonObject item : objects(body, "input")) {
      String id = Json.text(item, "call_id").orElse("");
      String type = Json.text(item, "type").orElse("message");
      if (type.equals("function_call") && !open.add(id)) {
        return false;
      }
      if (type.equals("function_call_output") && !open.remove(id)) {
        return false;
      }
    }
    return open.isEmpty();
  }

  private static List<JsonObject> objects(JsonObject parent, String name) {
    return Json.at(parent, name)
        .filter(JsonElement::isJsonArray)
        .map(array -> array.getAsJsonArray().asList())
        .orElseGet(List::of)
        .stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }
}
