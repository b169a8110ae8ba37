package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.socket.SocketClosed;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the end of a socket means, or an error that is one. The vendor's sentences may quote what
 * was said, so only single words are taken from them.
 */
final class EndMeaning {
  private static final Pattern CODE = Pattern.compile("(DATA|NET|BIG|MESSAGE)-\\d{4}");

  private EndMeaning() {}

  /** A word that may be shown; {@code unknown} for anything else, such as a sentence. */
  static String word(String given) {
    return given.matches("[A-Za-z0-9_.-]{1,60}") ? given.toLowerCase(Locale.ROOT) : "unknown";
  }

  /** Reads an end that was not asked for. */
  static ConversationFailure of(SocketClosed end, DeepgramNames names) {
    if (end.wasNeverOpened()) {
      return end.httpStatus() == 0
          ? Failures.retryable(
              "unreachable",
              "Deepgram cannot be reached: check the network and " + names.url() + ".")
          : ofStatus(end.httpStatus(), names);
    }
    Matcher code = CODE.matcher(end.reason());
    return code.find() ? ofCode(code.group()) : ofClose(end);
  }

  private static ConversationFailure ofStatus(int status, DeepgramNames names) {
    return switch (status) {
      case 401, 403 ->
          Failures.fatal(
              "forbidden",
              "Deepgram does not accept the key, or not for that model (HTTP "
                  + status
                  + "): check "
                  + names.key()
                  + " and "
                  + names.model()
                  + ".");
      case 402 ->
          Failures.fatal(
              "no_credit",
              "The account at Deepgram is out of credit (HTTP 402): add credit at"
                  + " https://console.deepgram.com.");
      case 429 ->
          Failures.retryable(
              "busy",
              "Deepgram allows this account no more connections (HTTP 429): ask Deepgram for more,"
                  + " or let in fewer calls at once.");
      case 408, 500, 502, 503, 504 ->
          Failures.retryable(
              "http_" + status,
              "Deepgram is out of order for now (HTTP "
                  + status
                  + "): if it lasts, see https://status.deepgram.com.");
      default ->
          Failures.fatal(
              "http_" + status,
              "Deepgram refuses the connection (HTTP "
                  + status
                  + "): check "
                  + names.model()
                  + " and the settings beside it.");
    };
  }

  /** Reads one of the vendor's codes, such as {@code NET-0001}. */
  static ConversationFailure ofCode(String code) {
    String word = code.toLowerCase(Locale.ROOT).replace('-', '_');
    if (word.equals("net_0001")) {
      return Failures.ours(word, "Deepgram was sent no audio for too long (NET-0001).");
    }
    if (word.startsWith("net_")) {
      return Failures.retryable(word, "Deepgram gave the connection up (" + code + ").");
    }
    if (word.equals("data_0001")) {
      return Failures.retryable(word, "Deepgram was sent too much text at once (DATA-0001).");
    }
    return Failures.fatal(word, "Deepgram cannot read what it is sent (" + code + ").");
  }

  private static ConversationFailure ofClose(SocketClosed end) {
    String code = "socket_closed_" + end.code();
    String sentence = "The connection to Deepgram ended with " + end.code() + ".";
    boolean pointless =
        switch (end.code()) {
          case 1002, 1003, 1007, 1008, 1010 -> end.byPeer();
          case 1015 -> true;
          default -> end.code() >= 3000;
        };
    return pointless ? Failures.fatal(code, sentence) : Failures.retryable(code, sentence);
  }
}
