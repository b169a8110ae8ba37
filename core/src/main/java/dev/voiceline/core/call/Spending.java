package dev.voiceline.core.call;

/**
 * Whether there is money left for an agent. Safe for use by any thread; must not block. It says
 * nothing of a call that has begun: whoever counts tells {@link CallEvent.CeilingReached} of that.
 */
public interface Spending {
  /**
   * Whether a call that rings now may have an agent. One that may not is taken all the same, as if
   * the agent had been lost.
   */
  boolean admits();

  /** Without a bound. */
  static Spending unbounded() {
    return () -> true;
  }
}
