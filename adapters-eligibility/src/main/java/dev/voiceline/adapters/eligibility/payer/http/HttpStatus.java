package dev.voiceline.adapters.eligibility.payer.http;

import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a status means for the next attempt (RFC 9110, 15). */
final class HttpStatus {
  private HttpStatus() {}

  static Optional<Failed> failure(int status, Optional<Duration> retryAfter) {
    if (status >= 200 && status < 300) {
      return Optional.empty();
    }
    Failure failure = kind(status);
    return Optional.of(
        new Failed(
            failure,
            failure.isRetryable() ? retryAfter : Optional.empty(),
            "HTTP " + status + ": " + words(status)));
  }

  /** Seconds or a date (RFC 9110, 10.2.3); anything else is none. */
  static Optional<Duration> retryAfter(String header, Instant now) {
    String value = header.strip();
    if (value.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static Failure kind(int status) {
    return switch (status) {
      case 401, 403, 407 -> Failure.CREDENTIALS;
      case 429 -> Failure.BUSY;
      case 408 -> Failure.SERVER_ERROR;
      default -> status >= 500 ? Failure.SERVER_ERROR : Failure.REFUSED;
    };
  }

  private static String words(int status) {
    return switch (kind(status)) {
      case CREDENTIALS -> "the payer refuses our credentials";
      case BUSY -> "the payer asks for fewer requests";
      case SERVER_ERROR -> "the payer's server is in trouble";
      default ->
          status < 400
              ? "the payer sends us to another address, which is not followed"
              : "the payer's server refuses the request; check its address";
    };
  }
}
