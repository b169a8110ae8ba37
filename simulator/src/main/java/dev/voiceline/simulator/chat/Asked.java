package dev.voiceline.simulator.chat;

import com.google.gson.JsonObject;
import java.util.Map;

/**
 * A request as it came.
 *
 * @param path with the query
 * @param headers by their names in lower case
 */
public record Asked(String path, Map<String, String> headers, JsonObject body) {
  /** Whether it speaks the Responses API. */
  boolean isForResponses() {
    return path.contains("/responses");
  }
}
