package dev.voiceline.adapters.openai.wire;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads when to try again, which the service tells in words only: {@code Please try again in 1.2s.}
 */
public final class RetryHint {
  private static final Pattern LEAD =
      Pattern.compile("(?:try again|retry) (?:in|after)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPAN =
      Pattern.compile(
          "\\G\\s*(\\d{1,7}(?:\\.\\d{1,6})?)\\s*(ms|milliseconds?|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])",
          Pattern.CASE_INSENSITIVE);

  private RetryHint() {}

  /** The wait that a message names. */
  public static Optional<Duration> of(String message) {
    Matcher lead = LEAD.matcher(message);
    if (!lead.find()) {
      return Optional.empty();
    }
    Matcher span = SPAN.matcher(message).region(lead.end(), message.length());
    double millis = 0;
    boolean found = false;
    while (span.find()) {
      found = true;
      millis += Double.parseDouble(span.group(1)) * unit(span.group(2).toLowerCase(Locale.ROOT));
    }
    return found ? Optional.of(Duration.ofMillis((long) Math.ceil(millis))) : Optional.empty();
  }

  private static int unit(String word) {
    if (word.startsWith("s")) {
      return 1_000;
    }
    return word.startsWith("ms") || word.startsWith("mil") ? 1 : 60_000;
  }
}
