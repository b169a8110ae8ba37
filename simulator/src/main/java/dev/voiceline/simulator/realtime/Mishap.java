package dev.voiceline.simulator.realtime;

import java.time.Duration;
import java.util.Locale;

/** Something that goes wrong at the service, or that its model does wrong. */
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

  /**
   * Every server event that the reference knows, about items and responses that are not there. What
   * it begins it also ends.
   */
  record EveryEvent() implements Mishap {}

  /** The caller's utterance cannot be transcribed: this one, or the next that is due. */
  record FailTranscription() implements Mishap {}

  /** The response goes on sending audio after it was cancelled; only of a response. */
  record LateAudio() implements Mishap {}

  /** The response says a preamble as an item of its own first; only of a response. */
  record TwoItems() implements Mishap {}

  /** Every function call of the response is told twice; only of a response. */
  record CallToldTwice() implements Mishap {}

  /** The response says something else than it should; only of a response. */
  record Misspeak(Slip slip) implements Mishap {}

  /** The first function call of the response has these arguments instead; only of a response. */
  record WrongArguments(String json) implements Mishap {}

  /** The response calls this function as well; only of a response. */
  record AlsoCall(String tool, String json) implements Mishap {}

  /**
   * The response under way, or else the next one, ends as {@code incomplete}.
   *
   * @param reason {@code max_output_tokens} or {@code content_filter}
   */
  record Incomplete(String reason) implements Mishap {}

  /**
   * The response under way, or else the next one, fails.
   *
   * @param type of the error
   * @param code of the error; blank for none
   * @param message of the error
   */
  record FailResponse(String type, String code, String message) implements Mishap {
    /** A failure of the service's own with a code. */
    public FailResponse(String code) {
      this("server_error", code, "Please try again.");
    }

    /** The service does not know why: an error without a code. */
    public static FailResponse serverError() {
      return new FailResponse(
          "server_error", "", "The server had an error while processing your request. Sorry!");
    }

    /** Too many responses or tokens; the message says when to come again. */
    public static FailResponse rateLimited(Duration comeAgain) {
      String seconds = String.format(Locale.ROOT, "%.1f", comeAgain.toMillis() / 1_000.0);
      return new FailResponse(
          "rate_limit_exceeded",
          "inference_rate_limit_exceeded",
          "Rate limit reached. Please try again in " + seconds + "s.");
    }

    /** The account is empty. */
    public static FailResponse quotaExhausted() {
      return new FailResponse(
          "insufficient_quota",
          "insufficient_quota",
          "You exceeded your current quota, please check your plan and billing details.");
    }
  }
}
