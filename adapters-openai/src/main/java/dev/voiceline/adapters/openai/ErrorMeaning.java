package dev.voiceline.adapters.openai;

import dev.voiceline.adapters.openai.wire.RetryHint;
import dev.voiceline.adapters.openai.wire.Words;
import dev.voiceline.core.conversation.ConversationFailure;

/**
 * What a complaint of the service means for the dialogue. Most leave the session alive. The
 * service's own words may repeat what was sent, so they are not passed on but for settings.
 */
final class ErrorMeaning {
  /** A cut beyond what was generated: the service tells it in words alone. */
  private static final String CUT_TOO_LONG = "Audio content of ";

  /** A cut of an item that has no audio yet, or none of its own. */
  private static final String NOTHING_TO_CUT = "Only model output audio messages";

  private final OpenAiSettings settings;
  private final Provider provider;

  ErrorMeaning(OpenAiSettings settings) {
    this.settings = settings;
    this.provider = settings.account().provider();
  }

  /** An error that answers no setting of ours, or a reply that failed. */
  ConversationFailure of(ServerError error) {
    String code = code(error);
    String label = provider.label();
    return switch (code) {
      case "invalid_api_key", "invalid_authentication", "authentication_error" ->
          Failures.fatal(code, wrongKey());
      case "insufficient_quota", "billing_hard_limit_reached" ->
          Failures.fatal(code, "The " + label + " account has no credit left: " + billing());
      case "account_deactivated" ->
          Failures.fatal(
              code,
              "The "
                  + label
                  + " account is deactivated: use the key of another in "
                  + provider.keySetting()
                  + ".");
      case "model_not_found" -> Failures.fatal(code, unknownModel());
      case "beta_api_shape_disabled" ->
          Failures.fatal(
              code,
              "Something on the way to "
                  + label
                  + " adds the header of the retired beta: check "
                  + provider.urlSetting()
                  + ".");
      case "session_expired" ->
          Failures.retryable(
              code, "The session has lasted as long as " + label + " lets one last.");
      case "cut_beyond_audio" ->
          Failures.ours(
              code, "An item was to be cut behind its end, so the model believes it was heard.");
      case "unknown_parameter",
          "missing_required_parameter",
          "invalid_value",
          "invalid_type",
          "invalid_event",
          "cannot_update_voice" ->
          Failures.ours(
              code,
              label
                  + " does not take a request of ours ("
                  + code
                  + param(error)
                  + "); the dialogue goes on.");
      default ->
          Failures.harmless(
              code,
              label + " refused a request (" + code + param(error) + "); the dialogue goes on.");
    };
  }

  /**
   * An error that answers our first settings. Without them there is no dialogue; the service names
   * what it dislikes.
   */
  ConversationFailure ofSettings(ServerError error) {
    ConversationFailure meaning = of(error);
    return Failures.ends(meaning)
        ? meaning
        : Failures.fatal(
            code(error),
            provider.label() + " refused the session's settings" + param(error) + why(error));
  }

  /** An error that answers a change of the settings: they stay as they were. */
  ConversationFailure ofRevision(ServerError error) {
    ConversationFailure meaning = of(error);
    return Failures.ends(meaning)
        ? meaning
        : Failures.ours(
            code(error),
            provider.label()
                + " refused a change of the session's settings"
                + param(error)
                + "; the agent goes on as it was.");
  }

  /** A reply that failed. */
  ConversationFailure ofReply(ServerError error) {
    ConversationFailure meaning = of(error);
    return meaning.kind() != ConversationFailure.Kind.HARMLESS
        ? meaning
        : Failures.hinted(
            Failures.harmless(
                meaning.code(),
                provider.label() + " could not generate a reply (" + meaning.code() + ")."),
            RetryHint.of(error.message()));
  }

  /** Whether it can only be about settings, even if it does not say which message it answers. */
  static boolean concernsSettings(ServerError error) {
    return switch (error.code()) {
      case "unknown_parameter",
          "missing_required_parameter",
          "invalid_value",
          "invalid_type",
          "invalid_event",
          "cannot_update_voice" ->
          true;
      default -> false;
    };
  }

  String wrongKey() {
    return provider.label()
        + " does not accept the key: put "
        + provider.keySource()
        + " into "
        + provider.keySetting()
        + " and start again.";
  }

  String unknownModel() {
    return provider.label()
        + " has no model "
        + Words.plain(settings.model())
        + " for this account: check "
        + provider.modelSetting()
        + " and "
        + provider.urlSetting()
        + ".";
  }

  private String billing() {
    return provider == Provider.AZURE
        ? "see the quotas of the resource in the Azure portal."
        : "see https://platform.openai.com/settings/organization/billing.";
  }

  private static String code(ServerError error) {
    if (error.code().isEmpty() && error.message().startsWith(CUT_TOO_LONG)) {
      return "cut_beyond_audio";
    }
    if (error.code().isEmpty() && error.message().startsWith(NOTHING_TO_CUT)) {
      return "nothing_to_cut";
    }
    return Words.plain(error.name());
  }

  private static String param(ServerError error) {
    return error.param().isEmpty() ? "" : " at " + Words.plain(error.param());
  }

  /** Settings hold no health data, but for what the agent is told in prose. */
  private static String why(ServerError error) {
    boolean prose =
        error.param().isEmpty()
            || error.param().startsWith("session.instructions")
            || error.param().startsWith("session.tools");
    return prose ? "." : ": " + Words.sentence(error.message());
  }
}
