package dev.voiceline.examples.inkwell;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.socket.SocketClosed;

/**
 * The vendor's list of refusals and close codes, and what each means for a call. Its sentences are
 * read by nobody: they may quote what was said.
 */
final class Failures {
  private Failures() {}

  /** What the end of a socket means that was not asked for. */
  static ConversationFailure of(SocketClosed end) {
    return end.wasNeverOpened() ? ofStatus(end.httpStatus()) : ofCode(end.code());
  }

  private static ConversationFailure ofStatus(int status) {
    return switch (status) {
      case 0 -> retryable("unreachable", "Inkwell cannot be reached.");
      case 401 -> fatal("forbidden", "Inkwell does not know the key: check INKWELL_API_KEY.");
      case 402 -> fatal("no_credit", "The account at Inkwell has no minutes left (HTTP 402).");
      case 429 -> retryable("busy", "Inkwell allows this account no more calls (HTTP 429).");
      default ->
          status >= 500
              ? retryable("out_of_order", "Inkwell is out of order (HTTP " + status + ").")
              : fatal("refused", "Inkwell refuses the connection (HTTP " + status + ").");
    };
  }

  private static ConversationFailure ofCode(int code) {
    return switch (code) {
      case 4400 -> fatal("unreadable", "Inkwell cannot read what it is sent (4400).");
      case 4402 -> fatal("no_credit", "The account at Inkwell has run out of minutes (4402).");
      case 4408 -> ours("too_quiet", "Inkwell was given no sign of life for too long (4408).");
      default -> retryable("lost", "The connection to Inkwell ended with " + code + ".");
    };
  }

  static ConversationFailure notListening() {
    return retryable("not_listening", "Inkwell opened a connection and did not listen.");
  }

  static ConversationFailure notice(String code) {
    String shown = code.matches("[a-z_]{1,40}") ? code : "unknown";
    return new ConversationFailure(
        Kind.HARMLESS, "notice", "Inkwell complained (" + shown + ") and goes on.");
  }

  static ConversationFailure badAddress() {
    return fatal("bad_address", "INKWELL_URL cannot be used for a connection.");
  }

  static ConversationFailure ownFault(Throwable fault) {
    return retryable(
        "internal_fault",
        "A message could not be dealt with: " + fault.getClass().getSimpleName() + ".");
  }

  /** The same, of a socket that is replaced; our own faults stay ours. */
  static ConversationFailure survived(ConversationFailure failure) {
    Kind kind = failure.kind() == Kind.OURS ? Kind.OURS : Kind.HARMLESS;
    return new ConversationFailure(kind, failure.code(), failure.message());
  }

  /** The same, of the last socket. */
  static ConversationFailure ending(ConversationFailure failure) {
    Kind kind = failure.kind() == Kind.FATAL ? Kind.FATAL : Kind.RETRYABLE;
    return new ConversationFailure(kind, failure.code(), failure.message());
  }

  private static ConversationFailure fatal(String code, String message) {
    return new ConversationFailure(Kind.FATAL, code, message);
  }

  private static ConversationFailure retryable(String code, String message) {
    return new ConversationFailure(Kind.RETRYABLE, code, message);
  }

  private static ConversationFailure ours(String code, String message) {
    return new ConversationFailure(Kind.OURS, code, message);
  }
}
