package dev.voiceline.adapters.openai.chat;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads when to try again: {@code retry-after-ms}, or {@code Retry-After} in either form. */
final class RetryAfter {
  private static final String NUMBER = "\\d{1,9}(?:\\.\\d{1,9})?";
  private static final double MS_PER_SECOND = 1_000;

  private RetryAfter() {}

  static Optional<Duration> of(HttpHeaders headers, Instant now) {
    return headers
        .firstValue("retry-after-ms")
        .flatMap(value -> number(value, 1))
        .or(() -> headers.firstValue("retry-after").flatMap(value -> span(value, now)));
  }

  private static Optional<Duration> span(String value, Instant now) {
    return number(value, MS_PER_SECOND).or(() -> until(value, now));
  }

  private static Optional<Duration> number(String value, double unit) {
    String plain = value.strip();
    return plain.matches(NUMBER)
        ? Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(plain) * unit)))
        : Optional.empty();
  }

  private static Optional<Duration> until(String date, Instant now) {
    try {
      Instant then =
          ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, then)).filter(wait -> !wait.isNegative());
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
