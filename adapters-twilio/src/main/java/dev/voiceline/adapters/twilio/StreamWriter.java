package dev.voiceline.adapters.twilio;

import com.google.gson.JsonPrimitive;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes the messages to the carrier for one stream. Immutable; safe for use by any thread. */
final class StreamWriter {
  private final String mediaPrefix;
  private final String markPrefix;
  private final String clear;

  StreamWriter(String streamSid) {
    String stream = ",\"streamSid\":" + quote(streamSid);
    mediaPrefix = "{\"event\":\"media\"" + stream + ",\"media\":{\"payload\":\"";
    markPrefix = "{\"event\":\"mark\"" + stream + ",\"mark\":{\"name\":";
    clear = "{\"event\":\"clear\"" + stream + "}";
  }

  /** Audio to be played after what was sent before. */
  String media(ByteBuffer muLaw) {
    ByteBuffer encoded = Base64.getEncoder().encode(muLaw);
    return mediaPrefix + StandardCharsets.ISO_8859_1.decode(encoded) + "\"}}";
  }

  /** Asks for the name to be sent back when the audio before it has been played. */
  String mark(String name) {
    return markPrefix + quote(name) + "}}";
  }

  /** Drops all audio that was not played yet. */
  String clear() {
    return clear;
  }

  private static String quote(String text) {
    return new JsonPrimitive(text).toString();
  }
}
