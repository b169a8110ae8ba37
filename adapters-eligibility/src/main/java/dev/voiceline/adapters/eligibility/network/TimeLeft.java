package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.time.Clock;
import java.time.Duration;

/** The time that a check still has. */
record TimeLeft(Clock clock, long endsAt) {
  /** Messages end so much earlier, so that what is known by then can still be told. */
  private static final long ROUNDING_UP_MS = 50;

  /** Less than that is no time to ask in. */
  private static final long LEAST_MS = 2_000;

  static TimeLeft of(Clock clock, Duration span) {
    return new TimeLeft(clock, clock.millis() + span.toMillis());
  }

  /** For a message that is sent now. */
  Duration forMessage(Duration atMost) {
    long left = Math.max(1, endsAt - clock.millis() - ROUNDING_UP_MS);
    return Duration.ofMillis(Math.min(left, atMost.toMillis()));
  }

  /** Whether there is time for another message after a wait. */
  boolean allows(Duration wait) {
    return endsAt - clock.millis() - wait.toMillis() >= LEAST_MS;
  }
}
