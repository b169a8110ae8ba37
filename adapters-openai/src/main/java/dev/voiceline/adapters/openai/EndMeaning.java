package dev.voiceline.adapters.openai;

import dev.voiceline.adapters.openai.wire.Words;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.socket.SocketClosed;

/** What the end of the socket means: whether a new session may well work. */
final class EndMeaning {
  private final OpenAiSettings settings;
  private final Provider provider;
  private final ErrorMeaning errors;

  EndMeaning(OpenAiSettings settings, ErrorMeaning errors) {
    this.settings = settings;
    this.provider = settings.account().provider();
    this.errors = errors;
  }

  ConversationFailure of(SocketClosed end) {
    return end.wasNeverOpened() ? ofHandshake(end) : ofClose(end);
  }

  /** Which of them may pass is taken from OpenAI's own client. */
  private ConversationFailure ofHandshake(SocketClosed end) {
    int status = end.httpStatus();
    return switch (status) {
      case 0 ->
          Failures.retryable(
              "unreachable",
              provider.label()
                  + " cannot be reached at "
                  + host()
                  + ": "
                  + Words.sentence(end.reason()));
      case 401 -> Failures.fatal("invalid_api_key", errors.wrongKey());
      case 403 ->
          Failures.fatal(
              "forbidden",
              provider.label()
                  + " does not let this account, project or region in (HTTP 403): check "
                  + provider.keySetting()
                  + ".");
      case 404 -> Failures.fatal("model_not_found", errors.unknownModel());
      case 408, 429, 500, 502, 503, 504 ->
          Failures.retryable(
              "handshake_http_" + status,
              provider.label() + " is too busy for a new session (HTTP " + status + ").");
      default ->
          Failures.fatal(
              "handshake_refused",
              host()
                  + " does not open a Realtime session (HTTP "
                  + status
                  + "): check "
                  + provider.urlSetting()
                  + ".");
    };
  }

  /**
   * A fault that this side saw concerns one connection, so another may work. A fault that the
   * service saw in what we sent would be seen again. A normal end that nobody asked for leaves a
   * caller on the line, so it counts as a restart.
   */
  private ConversationFailure ofClose(SocketClosed end) {
    String code = "socket_closed_" + end.code();
    String sentence =
        "The connection to " + provider.label() + " ended with " + end.code() + reason(end) + ".";
    boolean pointless =
        switch (end.code()) {
          case 1002, 1003, 1007, 1008, 1009, 1010 -> end.byPeer();
          case 1015 -> true;
          default -> end.code() >= 3000;
        };
    return pointless ? Failures.fatal(code, sentence) : Failures.retryable(code, sentence);
  }

  /** Only a word such as {@code invalid_request_error.x}: a sentence could hold anything. */
  private static String reason(SocketClosed end) {
    return end.reason().matches("[A-Za-z0-9_.-]{1,80}") ? " (" + end.reason() + ")" : "";
  }

  private String host() {
    return Words.plain(settings.url().getHost());
  }
}
