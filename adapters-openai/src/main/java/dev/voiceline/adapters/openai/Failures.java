package dev.voiceline.adapters.openai;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import java.time.Duration;

/** What can go wrong besides the service's own complaints and the end of its socket. */
final class Failures {
  private Failures() {}

  static ConversationFailure fatal(String code, String message) {
    return new ConversationFailure(Kind.FATAL, code, message);
  }

  static ConversationFailure retryable(String code, String message) {
    return new ConversationFailure(Kind.RETRYABLE, code, message);
  }

  static ConversationFailure harmless(String code, String message) {
    return new ConversationFailure(Kind.HARMLESS, code, message);
  }

  static ConversationFailure unconfirmed(Duration patience) {
    return retryable(
        "stalled",
        "OpenAI did not confirm the session's settings within " + patience.toMillis() + " ms.");
  }

  static ConversationFailure stalled(Duration patience) {
    return retryable(
        "stalled", "OpenAI owes a reply and has said nothing for " + patience.toMillis() + " ms.");
  }

  static ConversationFailure wrongFormats(String input, String output) {
    return fatal(
        "wrong_audio_format",
        "The session speaks "
            + Words.plain(input)
            + " in and "
            + Words.plain(output)
            + " out instead of audio/pcmu; check that OPENAI_REALTIME_URL leads to the GA Realtime API.");
  }

  static ConversationFailure badAddress() {
    return fatal(
        "bad_address", "OPENAI_REALTIME_URL or OPENAI_API_KEY cannot be used for a WebSocket.");
  }

  static ConversationFailure ownFault(Throwable fault) {
    return retryable(
        "internal_fault",
        "A message could not be dealt with: " + fault.getClass().getSimpleName() + ".");
  }

  static ConversationFailure garbled() {
    return harmless(
        "garbled_message",
        "OpenAI sent a message that makes no sense; it and others like it are passed over.");
  }

  static ConversationFailure audioDropped(long ms) {
    return harmless(
        "caller_audio_dropped",
        "The session was ready so late that the oldest "
            + ms
            + " ms of the caller's audio were dropped.");
  }
}
