package dev.voiceline.core.call;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.Clock;

/** Decides whether one more call is taken. Safe for use by any thread; must not block. */
public interface Admission {
  /**
   * Whether a call may begin.
   *
   * @param live how many calls there are now
   */
  boolean admits(CallId call, int live);

  /** As many calls at once, and no more. */
  static Admission upTo(int calls) {
    return (call, live) -> live < calls;
  }

  /**
   * As many new calls in a second, and no more; as many at once after a quiet second.
   *
   * @throws IllegalArgumentException when none would ever be taken
   */
  static Admission perSecond(int calls, Clock clock) {
    return new CallsPerSecond(calls, clock);
  }

  /** Both must allow it. The other one is asked only when this one does. */
  default Admission and(Admission other) {
    return (call, live) -> admits(call, live) && other.admits(call, live);
  }
}
