package dev.voiceline.core.cascade;

import java.time.Duration;

/**
 * When a reply is prepared before the caller's turn is surely over. It costs tokens when the caller
 * goes on, and saves the caller the wait when not.
 *
 * @param asks whether the model is asked early
 * @param speaks whether the voice is handed the first piece early, too
 * @param tries how often in one turn of the caller, at most
 * @param keptFor how long a prepared reply is kept for somebody to ask for it
 */
public record EagerPolicy(boolean asks, boolean speaks, int tries, Duration keptFor) {
  /** The model is asked, the voice is not, three times in a turn; kept for 5 s. */
  public static EagerPolicy standard() {
    return new EagerPolicy(true, false, 3, Duration.ofSeconds(5));
  }

  /** Nothing is prepared. */
  public static EagerPolicy never() {
    return new EagerPolicy(false, false, 0, Duration.ZERO);
  }
}
