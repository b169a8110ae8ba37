package dev.voiceline.core.turn;

import java.time.Duration;

/**
 * What the caller hears of the agent at a moment.
 *
 * @param left how long the agent will still be heard
 * @param question whether the sentence that is heard, or was until just now, is a question
 * @param guarded whether it matters so much that a mere sound must not cut into it
 */
public record Saying(Duration left, boolean question, boolean guarded) {
  private static final Saying NOTHING = new Saying(Duration.ZERO, false, false);

  /** The agent is silent. */
  public static Saying nothing() {
    return NOTHING;
  }

  /** An ordinary statement. */
  public static Saying statement(Duration left) {
    return new Saying(left, false, false);
  }
}
