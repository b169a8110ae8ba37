package dev.voiceline.core.disclosure;

import java.time.Duration;

/**
 * How often a patient may be named wrongly.
 *
 * @param perCall after so many in a call nothing is looked up in it any more; at least 1
 * @param perCaller after so many from one number, in whatever calls, nothing is looked up for it;
 *     at least 1
 * @param window how long they count, and how long a number is locked out then
 */
public record AttemptLimit(int perCall, int perCaller, Duration window) {
  public AttemptLimit {
    if (perCall < 1 || perCaller < 1 || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("at least one attempt, and some time");
    }
  }

  /** Three in a call, six from a number within an hour. */
  public static AttemptLimit standard() {
    return new AttemptLimit(3, 6, Duration.ofHours(1));
  }
}
