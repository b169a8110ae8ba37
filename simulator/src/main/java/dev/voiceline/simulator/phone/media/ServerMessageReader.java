package dev.voiceline.simulator.phone.media;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.voiceline.simulator.phone.media.ServerMessage.Clear;
import dev.voiceline.simulator.phone.media.ServerMessage.Invalid;
import dev.voiceline.simulator.phone.media.ServerMessage.Mark;
import dev.voiceline.simulator.phone.media.ServerMessage.Media;
import java.util.Base64;
import java.util.Optional;

/** Reads a server's messages as strictly as Twilio does. */
final class ServerMessageReader {
  private final String streamSid;

  /** Messages for any other stream are invalid. */
  ServerMessageReader(String streamSid) {
    this.streamSid = streamSid;
  }

  ServerMessage read(String text) {
    try {
      JsonElement root = JsonParser.parseString(text);
      return root.isJsonObject() ? message(root.getAsJsonObject()) : new Invalid("not an object");
    } catch (JsonParseException garbage) {
      return new Invalid("not JSON");
    }
  }

  private ServerMessage message(JsonObject root) {
    if (!text(root, "streamSid").equals(Optional.of(streamSid))) {
      return new Invalid("missing or wrong streamSid");
    }
    return switch (text(root, "event").orElse("")) {
      case "media" -> media(root);
      case "mark" -> mark(root);
      case "clear" -> new Clear();
      default -> new Invalid("unknown event");
    };
  }

  private static ServerMessage media(JsonObject root) {
    Optional<String> payload = child(root, "media").flatMap(media -> text(media, "payload"));
    if (payload.isEmpty()) {
      return new Invalid("media without a payload");
    }
    try {
      return new Media(Base64.getDecoder().decode(payload.get()));
    } catch (IllegalArgumentException notBase64) {
      return new Invalid("a payload that is not base64");
    }
  }

  private static ServerMessage mark(JsonObject root) {
    return child(root, "mark")
        .flatMap(mark -> text(mark, "name"))
        .filter(name -> !name.isEmpty())
        .<ServerMessage>map(Mark::new)
        .orElseGet(() -> new Invalid("a mark without a name"));
  }

  private static Optional<JsonObject> child(JsonObject parent, String name) {
    return Optional.ofNullable(parent.get(name))
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject);
  }

  private static Optional<String> text(JsonObject parent, String name) {
    return Optional.ofNullable(parent.get(name))
        .filter(element -> element.isJsonPrimitive() && element.getAsJsonPrimitive().isString())
        .map(JsonElement::getAsString);
  }
}
