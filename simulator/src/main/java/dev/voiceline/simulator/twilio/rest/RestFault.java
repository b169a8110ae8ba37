package dev.voiceline.simulator.twilio.rest;

import java.time.Duration;

/** Something that goes wrong with a request. */
public sealed interface RestFault {
  /**
   * It is refused with this status: 429 with Twilio's error 20429, others with their own.
   *
   * @param carriedOut whether what it asked for is done all the same
   */
  record Status(int status, boolean carriedOut) implements RestFault {}

  /** It is refused with this status, nothing done, in words that repeat all that it said. */
  record Repeated(int status) implements RestFault {}

  /** It is answered with this status and a page of HTML, as by a proxy. */
  record Page(int status) implements RestFault {}

  /** It is carried out and answered in JSON that says to be something else. */
  record WrongContentType(String contentType) implements RestFault {}

  /** It is never answered. */
  record Silence(boolean carriedOut) implements RestFault {}

  /** The connection is cut without an answer. */
  record Cut(boolean carriedOut) implements RestFault {}

  /** It is carried out at once and answered late. */
  record Slow(Duration by) implements RestFault {}

  /** Refused with a status, nothing done. */
  static RestFault status(int status) {
    return new Status(status, false);
  }

  /** Done, and yet answered with 503. */
  static RestFault unavailableAfterAccepting() {
    return new Status(503, true);
  }
}
