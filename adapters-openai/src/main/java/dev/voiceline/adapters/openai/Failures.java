package dev.voiceline.adapters.openai;

import dev.voiceline.adapters.openai.wire.Words;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import java.time.Duration;
import java.util.Optional;

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

  static ConversationFailure ours(String code, String message) {
    return new ConversationFailure(Kind.OURS, code, message);
  }

  /** The same, with what the service says of when to try again. */
  static ConversationFailure hinted(ConversationFailure failure, Optional<Duration> retryAfter) {
    return new ConversationFailure(failure.kind(), failure.code(), failure.message(), retryAfter);
  }

  /** Whether the conversation is over with it. */
  static boolean ends(ConversationFailure failure) {
    return failure.kind() == Kind.FATAL || failure.kind() == Kind.RETRYABLE;
  }

  static ConversationFailure unconfirmed(Provider provider, Duration patience) {
    return retryable(
        "stalled",
        provider.label()
            + " did not confirm the session's settings within "
            + patience.toMillis()
            + " ms.");
  }

  static ConversationFailure stalled(Provider provider, Duration patience) {
    return retryable(
        "stalled",
        provider.label()
            + " owes a reply and has said nothing for "
            + patience.toMillis()
            + " ms.");
  }

  static ConversationFailure wrongFormats(Provider provider, String input, String output) {
    return fatal(
        "wrong_audio_format",
        "The session speaks "
            + Words.plain(input)
            + " in and "
            + Words.plain(output)
            + " out instead of audio/pcmu; check that "
            + provider.urlSetting()
            + " leads to the GA Realtime API.");
  }

  static ConversationFailure badAddress(Provider provider) {
    return fatal(
        "bad_address",
        provider.urlSetting()
            + " or "
            + provider.keySetting()
            + " cannot be used for a WebSocket.");
  }

  static ConversationFailure ownFault(Throwable fault) {
    return retryable(
        "internal_fault",
        "A message could not be dealt with: " + fault.getClass().getSimpleName() + ".");
  }

  static ConversationFailure garbled(Provider provider) {
    return harmless(
        "garbled_message",
        provider.label()
            + " sent a message that makes no sense; it and others like it are passed over.");
  }

  static ConversationFailure audioDropped(long ms) {
    return harmless(
        "caller_audio_dropped",
        "The session was ready so late that the oldest "
            + ms
            + " ms of the caller's audio were dropped.");
  }
}
