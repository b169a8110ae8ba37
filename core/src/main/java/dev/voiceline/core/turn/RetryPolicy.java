package dev.voiceline.core.turn;

import java.time.Duration;

/**
 * What is done about replies that come to nothing.
 *
 * @param pause before one is asked for again, unless the conversation asks for a longer one
 * @param longestPause a longer one is not waited for: the agent gives up
 * @param tries how often one reply is asked for before the agent gives up
 */
public record RetryPolicy(Duration pause, Duration longestPause, int tries) {
  /** What suits a telephone call. */
  public static RetryPolicy standard() {
    return new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(10), 3);
  }

  /** Before the next try, when the conversation asks for a pause; never less than ours. */
  Duration pauseOf(Duration asked) {
    return asked.compareTo(pause) > 0 ? asked : pause;
  }
}
