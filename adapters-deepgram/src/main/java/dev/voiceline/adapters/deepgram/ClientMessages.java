package dev.voiceline.adapters.deepgram;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Writes messages to the service. */
final class ClientMessages {
  static final String KEEP_ALIVE = plain("KeepAlive");
  static final String FINALIZE = plain("Finalize");
  static final String CLOSE_STREAM = plain("CloseStream");
  static final String FLUSH = plain("Flush");
  static final String CLEAR = plain("Clear");
  static final String CLOSE = plain("Close");

  private ClientMessages() {}

  static JsonObject configure() {
    return of("Configure");
  }

  static String speak(String text) {
    JsonObject message = of("Speak");
    message.addProperty("text", text);
    return message.toString();
  }

  static JsonArray list(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  private static String plain(String type) {
    return of(type).toString();
  }

  private static JsonObject of(String type) {
    JsonObject message = new JsonObject();
    message.addProperty("type", type);
    return message;
  }
}
