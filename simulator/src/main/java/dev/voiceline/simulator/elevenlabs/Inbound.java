package dev.voiceline.simulator.elevenlabs;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;

/**
 * A message of the client.
 *
 * @param text empty when it has none; an empty one is a keep-alive
 * @param settings blank when it has none
 */
record Inbound(
    String context,
    Optional<String> text,
    String settings,
    boolean flush,
    boolean closeContext,
    boolean closeSocket) {
  private static final String DEFAULT_CONTEXT = "default";

  /** Empty when it is no message. */
  static Optional<Inbound> read(String json) {
    try {
      JsonElement element = JsonParser.parseString(json);
      return element.isJsonObject() ? Optional.of(of(element.getAsJsonObject())) : Optional.empty();
    } catch (JsonParseException | UnsupportedOperationException | IllegalStateException broken) {
      return Optional.empty();
    }
  }

  private static Inbound of(JsonObject message) {
    return new Inbound(
        message.has("context_id") ? message.get("context_id").getAsString() : DEFAULT_CONTEXT,
        message.has("text") ? Optional.of(message.get("text").getAsString()) : Optional.empty(),
        settings(message),
        isTrue(message, "flush"),
        isTrue(message, "close_context"),
        isTrue(message, "close_socket"));
  }

  private static String settings(JsonObject message) {
    StringBuilder settings = new StringBuilder();
    for (String name : new String[] {"voice_settings", "generation_config"}) {
      if (message.has(name)) {
        settings.append(name).append(message.get(name));
      }
    }
    return settings.toString();
  }

  private static boolean isTrue(JsonObject message, String name) {
    return message.has(name) && message.get(name).getAsBoolean();
  }
}
