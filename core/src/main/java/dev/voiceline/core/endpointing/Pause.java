package dev.voiceline.core.endpointing;

import java.time.Duration;

/**
 * How long a silence ends a turn.
 *
 * @param least after words that look complete
 * @param most whatever the words look like
 */
public record Pause(Duration least, Duration most) {
  public Pause {
    if (least.isNegative() || most.compareTo(least) < 0) {
      throw new IllegalArgumentException("a pause is at least nothing, and at most no shorter");
    }
  }

  static Pause ofMillis(long least, long most) {
    return new Pause(Duration.ofMillis(least), Duration.ofMillis(most));
  }

  /** The span, but no shorter than the least and no longer than the most. */
  Duration within(Duration span) {
    if (span.compareTo(least) < 0) {
      return least;
    }
    return span.compareTo(most) > 0 ? most : span;
  }
}
