package dev.voiceline.adapters.twilio;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The carrier's side of the wire, written from its documentation. */
final class CarrierMessages {
  static final String STREAM = "MZ00000000000000000000000000000001";
  static final String CALL = "CA00000000000000000000000000000001";
  static final String CONNECTED =
      "{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}";
  static final String START =
      """
      {"event":"start","sequenceNumber":"1","streamSid":"%s","start":{
        "accountSid":"AC01","streamSid":"%s","callSid":"%s","tracks":["inbound"],
        "mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1},
        "customParameters":{"token":"t-1","node":"7"}}}
      """
          .formatted(STREAM, STREAM, CALL);
  static final String STOP =
      "{\"event\":\"stop\",\"sequenceNumber\":\"9\",\"streamSid\":\"%s\",\"stop\":{\"callSid\":\"%s\"}}"
          .formatted(STREAM, CALL);

  private CarrierMessages() {}

  static String media(long millis, byte[] audio) {
    return media(STREAM, millis, audio);
  }

  static String media(String stream, long millis, byte[] audio) {
    return """
        {"event":"media","sequenceNumber":"4","streamSid":"%s","media":\
        {"track":"inbound","chunk":"2","timestamp":"%d","payload":"%s"}}"""
        .formatted(stream, millis, Base64.getEncoder().encodeToString(audio));
  }

  static String dtmf(char digit) {
    return """
        {"event":"dtmf","streamSid":"%s","sequenceNumber":"5","dtmf":\
        {"track":"inbound_track","digit":"%s"}}"""
        .formatted(STREAM, digit);
  }

  static String mark(String name) {
    return "{\"event\":\"mark\",\"sequenceNumber\":\"6\",\"streamSid\":\"%s\",\"mark\":{\"name\":\"%s\"}}"
        .formatted(STREAM, name);
  }

  /** 20 ms of that byte. */
  static byte[] frame(int value) {
    byte[] frame = new byte[160];
    Arrays.fill(frame, (byte) value);
    return frame;
  }

  /** The audio in messages from us, one after the other; every message must be for the stream. */
  static byte[] played(List<String> messages) {
    ByteArrayOutputStream audio = new ByteArrayOutputStream();
    for (String message : messages) {
      JsonObject json = JsonParser.parseString(message).getAsJsonObject();
      if (json.get("event").getAsString().equals("media")) {
        String payload = json.getAsJsonObject("media").get("payload").getAsString();
        audio.writeBytes(Base64.getDecoder().decode(payload));
      }
    }
    return audio.toByteArray();
  }

  /** The kinds of messages from us, in order. */
  static List<String> events(List<String> messages) {
    return messages.stream()
        .map(message -> JsonParser.parseString(message).getAsJsonObject())
        .map(json -> json.get("event").getAsString())
        .toList();
  }
}
