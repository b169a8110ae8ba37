package dev.voiceline.core.call;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.Clock;

/**
 * So many calls in a second, as a bucket of tokens: a full one may be emptied at once, and fills
 * again within a second. Counts in thousandths of a call, so that nothing is rounded away.
 */
final class CallsPerSecond implements Admission {
  private static final long ONE_CALL = 1_000;

  private final int calls;
  private final Clock clock;
  private long left;
  private long filledAt;

  CallsPerSecond(int calls, Clock clock) {
    if (calls < 1) {
      throw new IllegalArgumentException("at least one call per second must be allowed");
    }
    this.calls = calls;
    this.clock = clock;
    this.left = calls * ONE_CALL;
    this.filledAt = clock.millis();
  }

  @Override
  public synchronized boolean admits(CallId call, int live) {
    long now = clock.millis();
    long sinceFilled = Math.min(1_000, Math.max(0, now - filledAt));
    left = Math.min(calls * ONE_CALL, left + sinceFilled * calls);
    filledAt = now;
    if (left < ONE_CALL) {
      return false;
    }
    left -= ONE_CALL;
    return true;
  }
}
