package dev.voiceline.simulator.payer;

import java.util.HashMap;
import java.util.Map;

/** An answer to be sent, in UTF-8. */
public record HttpAnswer(int status, Map<String, String> headers, String text) {
  /** Status 200 with text of that type. */
  public static HttpAnswer ok(String contentType, String text) {
    return of(200, contentType, text);
  }

  /** Text of that type. */
  public static HttpAnswer of(int status, String contentType, String text) {
    return new HttpAnswer(status, Map.of("Content-Type", contentType), text);
  }

  /** With a header more. */
  public HttpAnswer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new HttpAnswer(status, Map.copyOf(more), text);
  }
}
