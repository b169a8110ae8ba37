package dev.voiceline.core.runtime;

import dev.voiceline.core.tool.ToolResult;

/**
 * What the model is told when a tool gave no answer: to say sorry, and to let the caller choose.
 *
 * @param repeatable whether trying again is one of the choices
 * @param person whether a person is
 */
record ToolTrouble(boolean repeatable, boolean person) {
  static final ToolResult UNKNOWN_TOOL =
      new ToolResult.Problem("unknown_tool", "There is no such tool; go on without it.");

  ToolResult timedOut() {
    return new ToolResult.Problem("timed_out", advice("It took too long"));
  }

  ToolResult failed() {
    return new ToolResult.Problem("failed", advice("It did not work"));
  }

  /** Whoever ran it is gone. */
  ToolResult lost() {
    return new ToolResult.Problem("lost", advice("It was cut off"));
  }

  private String advice(String what) {
    String ways =
        person ? "go on without it or connect them with a person" : "go on without it or stop here";
    return repeatable
        ? what + ": say sorry, and let the caller choose whether you try again, " + ways + "."
        : what
            + ", and nobody knows whether it was done: say sorry and say just that, do not call it"
            + " again unless the caller wants you to, and let the caller choose whether you "
            + ways
            + ".";
  }
}
