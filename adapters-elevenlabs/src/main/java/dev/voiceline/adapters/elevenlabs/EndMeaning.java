package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.socket.SocketClosed;
import java.util.Optional;

/** What the end of the socket means: whether another may well work. */
final class EndMeaning {
  private static final int POLICY = 1008;

  private EndMeaning() {}

  /**
   * Reads an end that was not asked for.
   *
   * @param worked whether audio came before
   */
  static ConversationFailure of(SocketClosed end, boolean worked, ElevenLabsNames names) {
    if (end.wasNeverOpened()) {
      return end.httpStatus() == 0
          ? Failures.retryable(
              "unreachable",
              "ElevenLabs cannot be reached: check the network and " + names.url() + ".")
          : HttpMeaning.of(end.httpStatus(), Optional.empty(), names);
    }
    ConversationFailure told = ErrorMeaning.of(ErrorMeaning.word(end.reason().strip()), names);
    return Failures.ends(told) ? told : ofCode(end, worked);
  }

  /**
   * A policy is broken by what we are (a key, a model) or by what happened (a pause). A socket that
   * has spoken shows that it was not the former.
   */
  private static ConversationFailure ofCode(SocketClosed end, boolean worked) {
    String code = "socket_closed_" + end.code();
    String sentence = "The connection to ElevenLabs ended with " + end.code() + ".";
    boolean pointless =
        switch (end.code()) {
          case POLICY -> end.byPeer() && !worked;
          case 1002, 1003, 1007, 1010 -> end.byPeer();
          case 1015 -> true;
          default -> end.code() >= 3000;
        };
    return pointless ? Failures.fatal(code, sentence) : Failures.retryable(code, sentence);
  }
}
