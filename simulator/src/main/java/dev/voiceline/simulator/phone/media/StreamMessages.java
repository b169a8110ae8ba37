package dev.voiceline.simulator.phone.media;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Base64;
import java.util.Map;

/**
 * Writes what Twilio sends over a media stream. Numbers that Twilio sends as strings are strings
 * here; every message from {@code start} on is numbered. For use by one thread at a time.
 */
final class StreamMessages {
  private final String accountSid;
  private final String callSid;
  private final String streamSid;
  private long sequence;
  private long chunk;

  StreamMessages(String accountSid, String callSid, String streamSid) {
    this.accountSid = accountSid;
    this.callSid = callSid;
    this.streamSid = streamSid;
  }

  /** The first message, which belongs to no stream yet. */
  String connected() {
    JsonObject message = new JsonObject();
    message.addProperty("event", "connected");
    message.addProperty("protocol", "Call");
    message.addProperty("version", "1.0.0");
    return message.toString();
  }

  String start(Map<String, String> parameters) {
    JsonObject format = new JsonObject();
    format.addProperty("encoding", "audio/x-mulaw");
    format.addProperty("sampleRate", 8000);
    format.addProperty("channels", 1);
    JsonArray tracks = new JsonArray();
    tracks.add("inbound");
    JsonObject custom = new JsonObject();
    parameters.forEach(custom::addProperty);
    JsonObject start = new JsonObject();
    start.addProperty("accountSid", accountSid);
    start.addProperty("streamSid", streamSid);
    start.addProperty("callSid", callSid);
    start.add("tracks", tracks);
    start.add("mediaFormat", format);
    start.add("customParameters", custom);
    return numbered("start", start);
  }

  String media(byte[] frame, long timestampMs) {
    JsonObject media = new JsonObject();
    media.addProperty("track", "inbound");
    media.addProperty("chunk", Long.toString(++chunk));
    media.addProperty("timestamp", Long.toString(timestampMs));
    media.addProperty("payload", Base64.getEncoder().encodeToString(frame));
    return numbered("media", media);
  }

  String dtmf(char digit) {
    JsonObject dtmf = new JsonObject();
    // Not "inbound": Twilio names the track of a key differently from that of the audio.
    dtmf.addProperty("track", "inbound_track");
    dtmf.addProperty("digit", Character.toString(digit));
    return numbered("dtmf", dtmf);
  }

  String mark(String name) {
    JsonObject mark = new JsonObject();
    mark.addProperty("name", name);
    return numbered("mark", mark);
  }

  String stop() {
    JsonObject stop = new JsonObject();
    stop.addProperty("accountSid", accountSid);
    stop.addProperty("callSid", callSid);
    return numbered("stop", stop);
  }

  private String numbered(String event, JsonObject content) {
    JsonObject message = new JsonObject();
    message.addProperty("event", event);
    message.addProperty("sequenceNumber", Long.toString(++sequence));
    message.addProperty("streamSid", streamSid);
    message.add(event, content);
    return message.toString();
  }
}
