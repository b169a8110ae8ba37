package dev.voiceline.adapters.openai.chat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.openai.wire.Json;
import dev.voiceline.adapters.openai.wire.RetryHint;
import dev.voiceline.adapters.openai.wire.Words;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server says went wrong. Its own words may repeat the dialogue, so only a code and a wait
 * are kept of them.
 *
 * @param status of HTTP, or one that stands in the error itself; 0 for none
 * @param code a stable word; {@code unknown} for none
 * @param retryAfter when to try again
 */
record ServerTrouble(int status, String code, Optional<Duration> retryAfter) {
  private static final String NO_CODE = "unknown";
  private static final int LOWEST_STATUS = 300;
  private static final int HIGHEST_STATUS = 599;

  /** A refusal, with the wait that its headers tell. */
  static ServerTrouble refused(int status, String body, Optional<Duration> wait) {
    ServerTrouble told = Json.object(body).map(ServerTrouble::told).orElse(nothing());
    return new ServerTrouble(status, told.code(), wait.or(told::retryAfter));
  }

  /** An error within an answer. */
  static ServerTrouble told(JsonObject whole) {
    JsonObject error = ChunkReader.object(whole, "error").orElse(whole);
    String code =
        Stream.of("code", "type")
            .flatMap(name -> Json.text(error, name).stream())
            .filter(word -> !word.isBlank() && !word.equals("error"))
            .findFirst()
            .map(Words::plain)
            .orElse(NO_CODE);
    int status =
        Stream.of("code", "status")
            .flatMap(name -> Json.at(error, name).stream())
            .filter(JsonElement::isJsonPrimitive)
            .map(JsonElement::getAsString)
            .filter(text -> text.matches("\\d{3}"))
            .map(Integer::parseInt)
            .filter(number -> number >= LOWEST_STATUS && number <= HIGHEST_STATUS)
            .findFirst()
            .orElse(0);
    return new ServerTrouble(status, code, RetryHint.of(Json.textOrEmpty(error, "message")));
  }

  private static ServerTrouble nothing() {
    return new ServerTrouble(0, NO_CODE, Optional.empty());
  }

  /** Whether the vendor's content rules refuse the dialogue itself. */
  boolean isContentRule() {
    return code.equals("content_filter");
  }

  /** The code, or else the status. */
  String word() {
    boolean plain = code.equals(NO_CODE) || code.matches("\\d+");
    return plain && status > 0 ? "http_" + status : code;
  }
}
