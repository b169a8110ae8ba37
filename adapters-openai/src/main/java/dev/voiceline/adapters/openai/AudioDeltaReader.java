package dev.voiceline.adapters.openai;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/** Reads the most frequent and longest kind of message in one pass, without a tree of it. */
final class AudioDeltaReader {
  private static final String TYPE = "response.output_audio.delta";

  /**
   * The type stands near the beginning in practice. Where it does not, the other reader finds it.
   */
  private static final int NEAR = 200;

  private AudioDeltaReader() {}

  static boolean mayRead(String message) {
    int at = message.indexOf(TYPE);
    return at >= 0 && at < NEAR;
  }

  /** Empty when it is another kind after all, or broken. */
  static Optional<ServerEvent> read(String message) {
    try (JsonReader reader = new JsonReader(new StringReader(message))) {
      reader.setStrictness(Strictness.STRICT);
      return read(reader);
    } catch (IOException | IllegalStateException broken) {
      return Optional.empty();
    }
  }

  private static Optional<ServerEvent> read(JsonReader reader) throws IOException {
    String type = "";
    String reply = "";
    String item = "";
    String delta = "";
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.nextName()) {
        case "type" -> type = text(reader);
        case "response_id" -> reply = text(reader);
        case "item_id" -> item = text(reader);
        case "delta" -> delta = text(reader);
        default -> reader.skipValue();
      }
    }
    reader.endObject();
    boolean whole = reader.peek() == JsonToken.END_DOCUMENT && type.equals(TYPE);
    return whole && !reply.isEmpty() && !item.isEmpty() && !delta.isEmpty()
        ? Optional.of(new ServerEvent.AudioDelta(reply, item, delta))
        : Optional.empty();
  }

  private static String text(JsonReader reader) throws IOException {
    if (reader.peek() != JsonToken.STRING) {
      throw new MalformedJsonException("no text");
    }
    return reader.nextString();
  }
}
