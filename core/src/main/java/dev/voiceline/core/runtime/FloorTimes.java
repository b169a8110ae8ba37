package dev.voiceline.core.runtime;

import dev.voiceline.core.turn.TurnEvent;
import java.time.Duration;

/**
 * Measures what the caller waits for: from the end of their own words, or from the line, to the
 * agent's first sound.
 */
final class FloorTimes {
  private static final long NEVER = Long.MIN_VALUE;

  private final CallScope scope;
  private final Duration endpointing;
  private long lineOpenedAt = NEVER;
  private long spokeUntil = NEVER;

  FloorTimes(CallScope scope, Duration endpointing) {
    this.scope = scope;
    this.endpointing = endpointing;
  }

  void lineOpened() {
    lineOpenedAt = scope.clock().millis();
  }

  void on(TurnEvent event) {
    if (event instanceof TurnEvent.CallerStopped) {
      spokeUntil = scope.clock().millis() - endpointing.toMillis();
    } else if (event instanceof TurnEvent.AgentAudible) {
      measured("greeting_ms", lineOpenedAt);
      measured("reply_latency_ms", spokeUntil);
      lineOpenedAt = NEVER;
      spokeUntil = NEVER;
    }
  }

  private void measured(String name, long since) {
    if (since != NEVER) {
      scope.tell(new CallNews.Measured(name, scope.clock().millis() - since));
    }
  }
}
