package dev.voiceline.simulator.realtime;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.voiceline.simulator.brain.Json;
import java.util.Optional;

/**
 * Why a client's event is not accepted; the session goes on.
 *
 * @param code the service's word for it; some refusals have none
 * @param message for people
 * @param param the path of the field that is meant
 */
record Refusal(Optional<String> code, String message, Optional<String> param) {
  static Refusal of(String code, String message) {
    return new Refusal(Optional.of(code), message, Optional.empty());
  }

  static Refusal at(String param, String code, String message) {
    return new Refusal(Optional.of(code), message, Optional.of(param));
  }

  static Refusal withoutCode(String message) {
    return new Refusal(Optional.empty(), message, Optional.empty());
  }

  /** The client speaks the protocol that was switched off. */
  static Refusal beta() {
    return of(
        "beta_api_shape_disabled",
        "The Realtime Beta API is no longer supported. Please use the GA API.");
  }

  /** The {@code error} object that the client is sent. */
  JsonObject json(Optional<String> clientEventId) {
    return Json.of(
        "type", "invalid_request_error",
        "code", orNull(code),
        "message", message,
        "param", orNull(param),
        "event_id", orNull(clientEventId));
  }

  private static JsonElement orNull(Optional<String> text) {
    return text.<JsonElement>map(JsonPrimitive::new).orElse(Json.NULL);
  }
}
