package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.conversation.ConversationFailure;
import java.util.Optional;

/** What an HTTP status instead of speech, or of a socket, means. */
final class HttpMeaning {
  private HttpMeaning() {}

  /**
   * Reads a refusal.
   *
   * @param word of the body, if it has one
   */
  static ConversationFailure of(int status, Optional<String> word, ElevenLabsNames names) {
    Optional<ConversationFailure> told =
        word.map(each -> ErrorMeaning.of(each, names)).filter(Failures::ends);
    return told.orElseGet(() -> of(status, names));
  }

  private static ConversationFailure of(int status, ElevenLabsNames names) {
    return switch (status) {
      case 401 -> ErrorMeaning.of("invalid_api_key", names);
      case 402 -> ErrorMeaning.of("quota_exceeded", names);
      case 403 ->
          Failures.fatal(
              "forbidden",
              "The plan at ElevenLabs does not allow that (HTTP 403): zero retention, the voice or"
                  + " the format needs another plan: change the plan, or "
                  + names.voice()
                  + ".");
      case 404 -> ErrorMeaning.of("voice_not_found", names);
      case 429 -> ErrorMeaning.of("too_many_concurrent_requests", names);
      case 408, 500, 502, 503, 504 ->
          Failures.retryable(
              "http_" + status,
              "ElevenLabs is out of order for now (HTTP "
                  + status
                  + "): if it lasts, see https://status.elevenlabs.io.");
      default ->
          Failures.fatal(
              "http_" + status,
              "ElevenLabs refuses to speak (HTTP "
                  + status
                  + "): check "
                  + names.voice()
                  + " and "
                  + names.model()
                  + ".");
    };
  }
}
