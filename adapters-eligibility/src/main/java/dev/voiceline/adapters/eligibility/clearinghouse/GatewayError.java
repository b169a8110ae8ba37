package dev.voiceline.adapters.eligibility.clearinghouse;

import dev.voiceline.adapters.eligibility.json.Node;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a clearinghouse's gateway says when nobody behind it was asked.
 *
 * @param httpStatus the status that goes with it
 */
record GatewayError(Kind kind, Optional<Integer> httpStatus) {
  private static final int LOWEST_STATUS = 400;
  private static final int SERVER_ERRORS = 500;

  /** What it means. */
  enum Kind {
    UNAVAILABLE,
    CREDENTIALS,
    REQUEST
  }

  /** Empty when it is no message of a gateway. */
  static Optional<GatewayError> of(Node answer) {
    if (answer.has("error")
        && (answer.has("error_description") || answer.text("error").isPresent())) {
      return Optional.of(new GatewayError(Kind.CREDENTIALS, Optional.empty()));
    }
    if (!answer.has("message") && !answer.has("Message")) {
      return Optional.empty();
    }
    String words =
        Stream.of("message", "Message", "code", "status", "statusCode")
            .flatMap(name -> answer.text(name).stream())
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT)
            .replace('_', ' ');
    return Optional.of(number(answer).map(GatewayError::ofStatus).orElseGet(() -> ofWords(words)));
  }

  private static Optional<Integer> number(Node answer) {
    return Stream.of("status", "statusCode", "code")
        .flatMap(name -> answer.text(name).stream())
        .filter(text -> text.matches("[45]\\d\\d"))
        .map(Integer::valueOf)
        .filter(status -> status >= LOWEST_STATUS)
        .findFirst();
  }

  private static GatewayError ofStatus(int status) {
    Kind kind =
        switch (status) {
          case 401, 403 -> Kind.CREDENTIALS;
          case 408, 429 -> Kind.UNAVAILABLE;
          default -> status >= SERVER_ERRORS ? Kind.UNAVAILABLE : Kind.REQUEST;
        };
    return new GatewayError(kind, Optional.of(status));
  }

  private static GatewayError ofWords(String words) {
    if (says(words, "too many", "throttl", "rate exceeded", "rate limit")) {
      return ofStatus(429);
    }
    if (says(words, "timed out", "timeout", "time-out")) {
      return ofStatus(504);
    }
    if (says(
        words,
        "unauthorized",
        "forbidden",
        "authenticat",
        "credential",
        "api key",
        "token",
        "access denied",
        "not authorized")) {
      return new GatewayError(Kind.CREDENTIALS, Optional.empty());
    }
    if (says(words, "unavailable", "bad gateway", "internal server", "internal error")) {
      return new GatewayError(Kind.UNAVAILABLE, Optional.empty());
    }
    return new GatewayError(Kind.REQUEST, Optional.empty());
  }

  private static boolean says(String words, String... any) {
    return Stream.of(any).anyMatch(words::contains);
  }
}
