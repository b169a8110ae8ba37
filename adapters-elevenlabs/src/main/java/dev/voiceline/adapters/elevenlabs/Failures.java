package dev.voiceline.adapters.elevenlabs;

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

  /** The same, with what the service says of when to try again. */
  static ConversationFailure hinted(ConversationFailure failure, Optional<Duration> retryAfter) {
    return new ConversationFailure(failure.kind(), failure.code(), failure.message(), retryAfter);
  }

  /** The same, of something that the voice survives. */
  static ConversationFailure survived(ConversationFailure failure) {
    return new ConversationFailure(
        Kind.HARMLESS, failure.code(), failure.message(), failure.retryAfter());
  }

  /** Whether the way is gone with it. */
  static boolean ends(ConversationFailure failure) {
    return failure.kind() == Kind.FATAL || failure.kind() == Kind.RETRYABLE;
  }

  static ConversationFailure stalled(Duration patience) {
    return retryable(
        "stalled",
        "ElevenLabs owes audio and has said nothing for " + patience.toMillis() + " ms.");
  }

  static ConversationFailure contextEnded() {
    return retryable("context_ended", "ElevenLabs ended a speech before all of it was spoken.");
  }

  static ConversationFailure badAddress(ElevenLabsNames names) {
    return fatal(
        "bad_address",
        "ElevenLabs cannot be connected to: check " + names.url() + " and " + names.key() + ".");
  }

  static ConversationFailure brokeOff() {
    return harmless(
        "broke_off",
        "The connection to ElevenLabs was lost within a speech, and nothing tells how far it came.");
  }

  static ConversationFailure tooMuchText() {
    return harmless(
        "text_dropped", "More text waits for the voice than it may hold: a speech was dropped.");
  }

  static ConversationFailure overHttp() {
    return harmless(
        "over_http",
        "No socket to ElevenLabs can be had: this call's speech goes over HTTP from now on.");
  }

  static ConversationFailure ownFault(Throwable fault) {
    return retryable(
        "internal_fault",
        "A message could not be dealt with: " + fault.getClass().getSimpleName() + ".");
  }
}
