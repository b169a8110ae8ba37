package dev.voiceline.adapters.openai;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.socket.SocketClosed;

/** What the end of the socket means: whether a new session may well work. */
final class EndMeaning {
  private final OpenAiSettings settings;
  private final ErrorMeaning errors;

  EndMeaning(OpenAiSettings settings, ErrorMeaning errors) {
    this.settings = settings;
    this.errors = errors;
  }

  ConversationFailure of(SocketClosed end) {
    return end.wasNeverOpened() ? ofHandshake(end) : ofClose(end);
  }

  private ConversationFailure ofHandshake(SocketClosed end) {
    int status = end.httpStatus();
    return switch (status) {
      case 0 ->
          Failures.retryable(
              "unreachable",
              "OpenAI cannot be reached at " + host() + ": " + Words.sentence(end.reason()));
      case 401 -> Failures.fatal("invalid_api_key", ErrorMeaning.NO_KEY);
      case 403 ->
          Failures.fatal(
              "forbidden",
              "OpenAI does not let this account, project or region in (HTTP 403): check OPENAI_API_KEY.");
      case 404 -> Failures.fatal("model_not_found", errors.unknownModel());
      case 408, 429 -> overloaded(status);
      default ->
          status >= 500
              ? overloaded(status)
              : Failures.fatal(
                  "handshake_refused",
                  host()
                      + " does not open a Realtime session (HTTP "
                      + status
                      + "): check OPENAI_REALTIME_URL.");
    };
  }

  private static ConversationFailure overloaded(int status) {
    return Failures.retryable(
        "handshake_http_" + status, "OpenAI is too busy for a new session (HTTP " + status + ").");
  }

  /**
   * A fault that this side saw concerns one connection, so another may work. A fault that the
   * service saw in what we sent would be seen again. A normal end that nobody asked for leaves a
   * caller on the line, so it counts as a restart.
   */
  private ConversationFailure ofClose(SocketClosed end) {
    String code = "socket_closed_" + end.code();
    String sentence =
        "The connection to OpenAI ended with " + end.code() + " " + Words.sentence(end.reason());
    boolean pointless =
        switch (end.code()) {
          case 1002, 1003, 1007, 1008, 1009, 1010, 1015 -> end.byPeer();
          default -> end.code() >= 3000;
        };
    return pointless ? Failures.fatal(code, sentence) : Failures.retryable(code, sentence);
  }

  private String host() {
    return Words.plain(settings.url().getHost());
  }
}
