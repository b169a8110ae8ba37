package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.conversation.ConversationFailure;
import java.util.Locale;
import java.util.Set;

/**
 * What the service's own words for errors mean. Its sentences may quote what was to be spoken, so
 * only single words are taken from it.
 */
final class ErrorMeaning {
  private static final String UNKNOWN = "unknown";

  private static final Set<String> KEY =
      Set.of("invalid_api_key", "unauthorized", "missing_permissions", "needs_authorization");
  private static final Set<String> CREDIT =
      Set.of("quota_exceeded", "max_character_limit_exceeded", "payment_required");
  private static final Set<String> CONFIGURATION =
      Set.of("voice_not_found", "model_not_found", "invalid_model", "unsupported_model");
  private static final Set<String> BUSY =
      Set.of("too_many_concurrent_requests", "system_busy", "concurrent_limit_exceeded");
  private static final Set<String> PASSING =
      Set.of("max_active_conversations", "input_timeout_exceeded", "internal_server_error");

  private ErrorMeaning() {}

  /** A word that may be shown; {@code unknown} for anything else, such as a sentence. */
  static String word(String given) {
    return given.matches("[A-Za-z0-9_+.-]{1,60}") ? given.toLowerCase(Locale.ROOT) : UNKNOWN;
  }

  /** Whether a second try right away may do. */
  static boolean isBusy(ConversationFailure failure) {
    return BUSY.contains(failure.code());
  }

  static ConversationFailure of(String word, ElevenLabsNames names) {
    if (KEY.contains(word)) {
      return Failures.fatal(
          word, "ElevenLabs does not accept the key (" + word + "): check " + names.key() + ".");
    }
    if (CREDIT.contains(word)) {
      return Failures.fatal(
          word, "The account at ElevenLabs has no characters left (" + word + "): add credit.");
    }
    if (CONFIGURATION.contains(word)) {
      return Failures.fatal(
          word,
          "ElevenLabs does not know that ("
              + word
              + "): check "
              + names.voice()
              + " and "
              + names.model()
              + ".");
    }
    if (word.startsWith("only_for_")) {
      return Failures.fatal(
          word, "The plan at ElevenLabs does not include that (" + word + "): change the plan.");
    }
    if (BUSY.contains(word)) {
      return Failures.retryable(
          word,
          "ElevenLabs is too busy for more speech ("
              + word
              + "): if it lasts, let in fewer calls at once, or change the plan.");
    }
    return PASSING.contains(word)
        ? Failures.retryable(word, "ElevenLabs gave the connection up (" + word + ").")
        : Failures.harmless("service_error", "ElevenLabs complained (" + word + ").");
  }
}
