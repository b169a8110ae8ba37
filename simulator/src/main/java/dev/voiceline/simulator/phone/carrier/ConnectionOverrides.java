package dev.voiceline.simulator.phone.carrier;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * What the fragment of an address says about its delivery, such as {@code #rc=3&rp=ct,5xx}. How
 * long Twilio waits between two tries is not documented; here it does not wait at all.
 *
 * @param patience how long an answer may take; from {@code rt}, in ms
 * @param retries how often it is tried again; from {@code rc}, at most 5
 * @param on the failures after which it is tried again; from {@code rp}
 */
record ConnectionOverrides(Duration patience, int retries, Set<Failure> on) {
  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final int MOST_RETRIES = 5;

  enum Failure {
    /** The connection was not made. */
    CONNECTION,
    /** The answer did not come in time, or was cut off. */
    READING,
    /** An answer from 400 to 499. */
    CLIENT_ERROR,
    /** An answer from 500. */
    SERVER_ERROR
  }

  /** Of an address; as documented where it says nothing. */
  static ConnectionOverrides of(URI address) {
    Duration patience = LIMIT;
    int retries = 1;
    Set<Failure> on = EnumSet.of(Failure.CONNECTION);
    String fragment = address.getFragment() == null ? "" : address.getFragment();
    for (String part : fragment.split("&", -1)) {
      String[] named = part.split("=", 2);
      String value = named.length == 2 ? named[1] : "";
      switch (named[0]) {
        case "rt" -> patience = shorter(LIMIT, Duration.ofMillis(Long.parseLong(value)));
        case "rc" -> retries = Math.min(MOST_RETRIES, Integer.parseInt(value));
        case "rp" -> on = failures(value);
        default -> {
          // Connect timeouts do not happen on loopback; edges and totals change nothing here.
        }
      }
    }
    return new ConnectionOverrides(patience, retries, on);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Set<Failure> failures(String policy) {
    Set<Failure> on = EnumSet.noneOf(Failure.class);
    Arrays.stream(policy.split(",", -1)).forEach(word -> on.addAll(failuresOf(word)));
    return on;
  }

  private static Set<Failure> failuresOf(String word) {
    return switch (word) {
      case "ct" -> EnumSet.of(Failure.CONNECTION);
      case "rt" -> EnumSet.of(Failure.READING);
      case "4xx" -> EnumSet.of(Failure.CLIENT_ERROR);
      case "5xx" -> EnumSet.of(Failure.SERVER_ERROR);
      case "all" -> EnumSet.allOf(Failure.class);
      default -> throw new IllegalArgumentException("no retry policy of Twilio's: " + word);
    };
  }

  /** Whether it is tried again after so many retries. */
  boolean again(int done, @Nullable WebAnswer answer, @Nullable Throwable failure) {
    return done < retries && failure(answer, failure).filter(on::contains).isPresent();
  }

  private static Optional<Failure> failure(@Nullable WebAnswer answer, @Nullable Throwable thrown) {
    if (answer == null) {
      Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
      boolean unconnected =
          cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
      return unconnected
          ? Optional.of(Failure.CONNECTION)
          : Optional.of(Failure.READING).filter(any -> cause instanceof IOException);
    }
    return switch (answer.status() / 100) {
      case 4 -> Optional.of(Failure.CLIENT_ERROR);
      case 5 -> Optional.of(Failure.SERVER_ERROR);
      default -> Optional.empty();
    };
  }
}
