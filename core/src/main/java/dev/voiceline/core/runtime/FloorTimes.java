package dev.voiceline.core.runtime;

import java.time.Duration;

/**
 * Measures what the caller waits for: from the end of their own words, or from the line, to the
 * agent's first sound, and to the first one by which they learn something.
 */
final class FloorTimes {
  private static final long NEVER = Long.MIN_VALUE;

  private final CallScope scope;
  private final Duration endpointing;
  private long lineOpenedAt = NEVER;
  private long spokeUntil = NEVER;
  private long waitsSince = NEVER;

  FloorTimes(CallScope scope, Duration endpointing) {
    this.scope = scope;
    this.endpointing = endpointing;
  }

  void lineOpened() {
    lineOpenedAt = scope.clock().millis();
  }

  void callerStopped() {
    spokeUntil = scope.clock().millis() - endpointing.toMillis();
    waitsSince = spokeUntil;
  }

  /** It was no turn: nobody waits for an answer to it. */
  void noTurn() {
    spokeUntil = NEVER;
    waitsSince = NEVER;
  }

  /**
   * A reply is heard for the first time.
   *
   * @param filler whether nobody learns anything by it
   */
  void replyHeard(boolean filler, int inMs) {
    long at = scope.clock().millis() + inMs;
    measured("greeting_ms", lineOpenedAt, at);
    measured("reply_latency_ms", spokeUntil, at);
    lineOpenedAt = NEVER;
    spokeUntil = NEVER;
    if (!filler) {
      measured("useful_latency_ms", waitsSince, at);
      waitsSince = NEVER;
    }
  }

  private void measured(String name, long since, long at) {
    if (since != NEVER) {
      scope.tell(new CallNews.Measured(name, at - since));
    }
  }
}
