package dev.voiceline.adapters.openai;

import dev.voiceline.core.conversation.ConversationFailure;

/** What a complaint of the service means for the dialogue. Most leave the session alive. */
final class ErrorMeaning {
  static final String NO_KEY =
      "OpenAI does not accept the key: put a valid secret key from https://platform.openai.com/api-keys into"
          + " OPENAI_API_KEY and start again.";
  private static final String NO_CREDIT =
      "The OpenAI account has no credit left: see https://platform.openai.com/settings/organization/billing.";

  private final OpenAiSettings settings;

  ErrorMeaning(OpenAiSettings settings) {
    this.settings = settings;
  }

  /** An error that answers no setting of ours, or a reply that failed. */
  ConversationFailure of(ServerError error) {
    String code = Words.plain(error.name());
    return switch (code) {
      case "invalid_api_key", "invalid_authentication", "authentication_error" ->
          Failures.fatal(code, NO_KEY);
      case "insufficient_quota", "billing_hard_limit_reached" -> Failures.fatal(code, NO_CREDIT);
      case "account_deactivated" ->
          Failures.fatal(
              code, "The OpenAI account is deactivated: use the key of another in OPENAI_API_KEY.");
      case "model_not_found" -> Failures.fatal(code, unknownModel());
      case "beta_api_shape_disabled" ->
          Failures.fatal(
              code,
              "Something on the way to OpenAI adds the header of the retired beta: check OPENAI_REALTIME_URL.");
      case "session_expired" ->
          Failures.retryable(code, "The session has lasted as long as OpenAI lets one last.");
      default ->
          Failures.harmless(
              code,
              "OpenAI refused a request (" + code + param(error) + "); the dialogue goes on.");
    };
  }

  /**
   * An error that answers our settings. Without them there is no dialogue; the service names what
   * it dislikes.
   */
  ConversationFailure ofSettings(ServerError error) {
    ConversationFailure meaning = of(error);
    return meaning.kind() == ConversationFailure.Kind.HARMLESS
        ? Failures.fatal(
            Words.plain(error.name()),
            "OpenAI refused the session's settings"
                + param(error)
                + ": "
                + Words.sentence(error.message()))
        : meaning;
  }

  /** A reply that failed. */
  ConversationFailure ofReply(ServerError error) {
    ConversationFailure meaning = of(error);
    return meaning.kind() == ConversationFailure.Kind.HARMLESS
        ? Failures.harmless(
            meaning.code(), "OpenAI could not generate a reply (" + meaning.code() + ").")
        : meaning;
  }

  /** Whether it can only be about settings, even if it does not say which message it answers. */
  static boolean concernsSettings(ServerError error) {
    return switch (error.code()) {
      case "unknown_parameter",
          "missing_required_parameter",
          "invalid_value",
          "invalid_type",
          "invalid_event" ->
          true;
      default -> false;
    };
  }

  String unknownModel() {
    return "OpenAI has no model "
        + Words.plain(settings.model())
        + " for this account: check OPENAI_REALTIME_MODEL and OPENAI_REALTIME_URL.";
  }

  private static String param(ServerError error) {
    return error.param().isEmpty() ? "" : " at " + Words.plain(error.param());
  }
}
