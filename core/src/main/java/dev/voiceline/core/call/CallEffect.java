package dev.voiceline.core.call;

import dev.voiceline.core.conversation.Script;
import java.time.Duration;

/** What a call wants done. */
public sealed interface CallEffect {
  /** Open a conversation with what has been said so far. */
  record OpenConversation() implements CallEffect {}

  /** Greet the caller. */
  record Greet() implements CallEffect {}

  /**
   * Have a sentence said.
   *
   * @param unlessCallerGoesOn whether it loses its sense when the caller takes the floor
   */
  record Say(Script script, boolean unlessCallerGoesOn) implements CallEffect {}

  /** Have the network take the caller to a person. */
  record Transfer() implements CallEffect {}

  /** Post {@code AlarmWent} after a while. */
  record Set(CallAlarm alarm, Duration after) implements CallEffect {}

  /** The end: give everything back, once. */
  record Release(EndReason reason) implements CallEffect {}
}
