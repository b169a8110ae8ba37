package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;

/** What can go wrong besides the end of a socket. */
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

  /** The same, of something that is survived; our own faults stay ours. */
  static ConversationFailure survived(ConversationFailure failure) {
    Kind kind = failure.kind() == Kind.OURS ? Kind.OURS : Kind.HARMLESS;
    return new ConversationFailure(kind, failure.code(), failure.message(), failure.retryAfter());
  }

  /** The same, of something that is not survived. */
  static ConversationFailure ending(ConversationFailure failure) {
    Kind kind = failure.kind() == Kind.FATAL ? Kind.FATAL : Kind.RETRYABLE;
    return new ConversationFailure(kind, failure.code(), failure.message(), failure.retryAfter());
  }

  static ConversationFailure badAddress(DeepgramNames names) {
    return fatal(
        "bad_address",
        "Deepgram cannot be connected to: check " + names.url() + " and " + names.key() + ".");
  }

  static ConversationFailure noGreeting() {
    return retryable("no_greeting", "Deepgram opened a connection and said nothing on it.");
  }

  static ConversationFailure audioDropped() {
    return harmless(
        "audio_dropped", "Audio waited too long for Deepgram: the oldest of it was dropped.");
  }

  static ConversationFailure termsDropped(int count) {
    return harmless(
        "terms_dropped",
        "Deepgram takes fewer terms at once: the last " + count + " are not listened for.");
  }

  static ConversationFailure languageNotHeard(String model, DeepgramNames names) {
    return harmless(
        "language_not_heard",
        "The caller's language is none that "
            + model
            + " hears: set "
            + names.model()
            + " to flux-general-multi or nova-3.");
  }

  static ConversationFailure notConfigured() {
    return harmless(
        "configure_failed", "Deepgram did not change what it listens for, and goes on.");
  }

  static ConversationFailure complaint(String word) {
    return harmless("service_error", "Deepgram complained (" + word + ").");
  }

  static ConversationFailure stalled() {
    return retryable("stalled", "Deepgram owes audio and has said nothing for too long.");
  }

  static ConversationFailure brokeOff() {
    return harmless(
        "broke_off",
        "The connection to Deepgram was lost within a speech, and nothing tells how far it came.");
  }

  static ConversationFailure tooMuchText() {
    return harmless(
        "text_dropped", "More text waits for the voice than it may hold: a speech was dropped.");
  }

  static ConversationFailure ownFault(Throwable fault) {
    return retryable(
        "internal_fault",
        "A message could not be dealt with: " + fault.getClass().getSimpleName() + ".");
  }
}
