package dev.voiceline.adapters.eligibility.network;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before a message is sent again: longer each time, and never at the same moment
 * as everybody else.
 *
 * @param chance from 0 to below 1
 */
record Waits(Effort effort, DoubleSupplier chance) {
  private static final double LEAST = 0.75;
  private static final double SPREAD = 0.5;

  /**
   * Before the next try.
   *
   * @param tried how often it was sent
   * @param named by the payer: not shortened
   */
  Duration after(int tried, Optional<Duration> named) {
    double grown = effort.firstWait().toMillis() * Math.pow(2, Math.max(0, tried - 1));
    double bounded = Math.min(grown, (double) effort.longestWait().toMillis());
    Duration own = Duration.ofMillis(Math.round(bounded * (LEAST + SPREAD * chance.getAsDouble())));
    return named.filter(span -> span.compareTo(own) > 0).orElse(own);
  }
}
