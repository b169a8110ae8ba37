package dev.voiceline.simulator.twilio;

/**
 * What came of an order about something that exists, or should.
 *
 * @param <T> what it is about, as it is after the order
 */
public sealed interface OrderResult<T> {
  /** Carried out. */
  record Done<T>(T view) implements OrderResult<T> {}

  /** There never was such a call, or it has no such recording (20404). */
  record Unknown<T>() implements OrderResult<T> {}

  /** The call is not in a state in which this can be done (21220). */
  record NotInProgress<T>() implements OrderResult<T> {}
}
