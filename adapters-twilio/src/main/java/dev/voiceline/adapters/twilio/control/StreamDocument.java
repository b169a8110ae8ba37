package dev.voiceline.adapters.twilio.control;

import dev.voiceline.core.caller.CallId;

/** Writes what connects a call with its agent. Safe for use by any thread; must not block. */
@FunctionalInterface
public interface StreamDocument {
  /**
   * A document with {@code <Connect><Stream>} and a ticket of its own, so that it works once.
   *
   * @return TwiML of fewer than 3,900 characters, the carrier's bound for what is sent along with a
   *     request
   */
  String fresh(CallId call);
}
