package dev.voiceline.simulator.twilio.rest;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a request is answered with, and what happens once it was.
 *
 * @param headers beside the content type
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; written to a socket once
record RestAnswer(
    int status, String contentType, byte[] body, Map<String, String> headers, Runnable afterwards) {
  private static final String JSON = "application/json";

  static RestAnswer json(int status, JsonObject body) {
    return text(status, JSON, body.toString());
  }

  static RestAnswer text(int status, String contentType, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new RestAnswer(status, contentType, bytes, Map.of(), () -> {});
  }

  static RestAnswer file(String contentType, byte[] body) {
    return new RestAnswer(200, contentType, body, Map.of(), () -> {});
  }

  /** Nothing to say: 204. */
  static RestAnswer empty() {
    return text(204, JSON, "");
  }

  /** The same, declared to be something else. */
  RestAnswer as(String otherType) {
    return new RestAnswer(status, otherType, body, headers, afterwards);
  }

  RestAnswer with(String header, String value) {
    return new RestAnswer(status, contentType, body, Map.of(header, value), afterwards);
  }

  RestAnswer then(Runnable next) {
    return new RestAnswer(status, contentType, body, headers, next);
  }

  @Override
  public String toString() {
    return "RestAnswer[" + status + "]";
  }
}
