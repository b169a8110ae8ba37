package dev.voiceline.adapters.twilio.rest;

import dev.voiceline.core.call.ControlFailure;

/**
 * What came of a question to Twilio.
 *
 * @param <T> what was asked for
 */
public sealed interface TwilioAnswer<T> {
  /** The answer. */
  record Given<T>(T value) implements TwilioAnswer<T> {}

  /** There is none. */
  record Failed<T>(ControlFailure failure) implements TwilioAnswer<T> {}
}
