package dev.voiceline.simulator.realtime;

/** Something that goes wrong at the service. */
public sealed interface Mishap {
  /** The handshake is answered with an HTTP status; only at {@link Moment.Opening}. */
  record RefuseHandshake(int status) implements Mishap {}

  /** The connection breaks without a farewell. */
  record Drop() implements Mishap {}

  /** An hour is over: {@code session_expired}, then close code 1001. */
  record Expire() implements Mishap {}

  /** The connection stays open, but nothing more is sent. */
  record Stall() implements Mishap {}

  /** An {@code error} event out of the blue. */
  record ErrorEvent(String code, String message) implements Mishap {}

  /** A text frame that is no JSON, one that is no object, and an event of an unknown type. */
  record Garbage() implements Mishap {}

  /** A text frame of so many characters that means nothing. */
  record Oversized(int characters) implements Mishap {}

  /** The response goes on sending audio after it was cancelled; only at {@link Moment.Response}. */
  record LateAudio() implements Mishap {}

  /** The response says a preamble as an item of its own first; only at {@link Moment.Response}. */
  record TwoItems() implements Mishap {}

  /** Every function call of the response is told twice; only at {@link Moment.Response}. */
  record CallToldTwice() implements Mishap {}

  /** The response fails before it says anything; only at {@link Moment.Response}. */
  record FailResponse(String code) implements Mishap {}
}
