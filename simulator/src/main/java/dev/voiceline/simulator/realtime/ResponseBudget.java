package dev.voiceline.simulator.realtime;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;

/** How many responses a minute the account pays for. Safe for use by any thread. */
final class ResponseBudget {
  private static final long MINUTE_MS = 60_000;
  private static final int PLENTY = 5_000;

  private final OptionalInt perMinute;
  private final Deque<Long> granted = new ArrayDeque<>();

  ResponseBudget(OptionalInt perMinute) {
    this.perMinute = perMinute;
  }

  /**
   * Takes one response out of the budget.
   *
   * @return how long to wait when nothing is left
   */
  synchronized Optional<Duration> take(long nowMs) {
    forget(nowMs);
    if (granted.size() >= limit()) {
      long next = granted.isEmpty() ? MINUTE_MS : granted.getFirst() + MINUTE_MS - nowMs;
      return Optional.of(Duration.ofMillis(next));
    }
    granted.add(nowMs);
    return Optional.empty();
  }

  int limit() {
    return perMinute.orElse(PLENTY);
  }

  synchronized int remaining(long nowMs) {
    forget(nowMs);
    return Math.max(0, limit() - granted.size());
  }

  private void forget(long nowMs) {
    while (!granted.isEmpty() && granted.getFirst() + MINUTE_MS <= nowMs) {
      granted.removeFirst();
    }
  }
}
