package dev.voiceline.core.call;

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
}
