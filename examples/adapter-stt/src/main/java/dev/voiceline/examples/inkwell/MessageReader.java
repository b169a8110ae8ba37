package dev.voiceline.examples.inkwell;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.voiceline.examples.inkwell.ServiceMessage.Said;

/** Reads what the service says. Whatever cannot be read is {@code Unknown}, never an exception. */
final class MessageReader {
  private MessageReader() {}

  static ServiceMessage read(String text) {
    try {
      JsonElement element = JsonParser.parseString(text);
      return element.isJsonObject()
          ? read(element.getAsJsonObject())
          : new ServiceMessage.Unknown();
    } catch (JsonParseException | NumberFormatException broken) {
      return new ServiceMessage.Unknown();
    }
  }

  private static ServiceMessage read(JsonObject message) {
    return switch (field(message, "event").getAsString()) {
      case "listening" -> new ServiceMessage.Listens();
      case "partial" -> new ServiceMessage.Partial(said(message));
      case "final" -> new ServiceMessage.Final(said(message));
      case "pause" -> new ServiceMessage.Paused();
      case "flushed" -> new ServiceMessage.Flushed(field(message, "id").getAsInt());
      case "notice" -> new ServiceMessage.Notice(field(message, "code").getAsString());
      default -> new ServiceMessage.Unknown();
    };
  }

  private static Said said(JsonObject message) {
    return new Said(
        field(message, "text").getAsString(),
        field(message, "sure").getAsDouble(),
        field(message, "from").getAsLong(),
        field(message, "to").getAsLong());
  }

  private static JsonPrimitive field(JsonObject message, String name) {
    JsonElement value = message.get(name);
    if (value == null || !value.isJsonPrimitive()) {
      throw new JsonParseException("a message without its field " + name);
    }
    return value.getAsJsonPrimitive();
  }
}
