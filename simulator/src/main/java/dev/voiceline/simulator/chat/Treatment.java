package dev.voiceline.simulator.chat;

import dev.voiceline.core.scripted.Move;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a request is treated. */
public sealed interface Treatment {
  /** The brain answers, in this manner. */
  record Answered(Set<Quirk> quirks) implements Treatment {}

  /** These words and tool requests are the answer, in this manner. */
  record Scripted(List<Move> moves, Set<Quirk> quirks) implements Treatment {}

  /** These steps are the answer, to the letter. */
  record Raw(List<Step> steps) implements Treatment {}

  /** The brain's answer begins late. */
  record Late(Duration delay) implements Treatment {}

  /** The request is taken, and not even headers are sent. */
  record NoHeaders() implements Treatment {}

  /** Headers are sent and nothing else. */
  record HangsFirst() implements Treatment {}

  /** Some words are sent, then nothing more. */
  record HangsAfter(String words) implements Treatment {}

  /** Some words are sent, then the connection breaks. */
  record DropsAfter(String words) implements Treatment {}

  /** An error comes within the answer, after these words. */
  record FailsAfter(String words, String code, String message) implements Treatment {}

  /** The request is refused. */
  record Refused(int status, Map<String, String> headers, String body) implements Treatment {}

  /** Without habits. */
  static Treatment says(String words) {
    return new Scripted(List.of(new Move.Say(words)), Set.of());
  }

  /** Too many requests: the header says when to come again. */
  static Treatment tooMany(String retryAfter) {
    return new Refused(
        429,
        Map.of("Retry-After", retryAfter),
        error("rate_limit_error", "rate_limit_exceeded", "Rate limit reached."));
  }

  /** An error as OpenAI words them. */
  static Treatment refused(int status, String code) {
    return new Refused(status, Map.of(), error("invalid_request_error", code, "No."));
  }

  private static String error(String type, String code, String message) {
    return "{\"error\":{\"message\":\"%s\",\"type\":\"%s\",\"param\":null,\"code\":\"%s\"}}"
        .formatted(message, type, code);
  }
}
