package dev.voiceline.core.call;

import dev.voiceline.core.privacy.PhoneNumber;
import java.time.Duration;

/**
 * A call to be placed.
 *
 * @param ringFor how long it may ring
 * @param longest how long it may last once answered
 * @param agent the name of the agent who talks; empty for the usual one
 */
public record OutgoingCall(
    PhoneNumber to,
    Detection detection,
    OnMachine onMachine,
    Duration ringFor,
    Duration longest,
    String agent) {
  /** Whether and when the network finds out that a machine has answered. */
  public enum Detection {
    /** Not at all. */
    NONE,
    /** Before a word is said; a person hears some seconds of silence. */
    BEFORE_TALKING,
    /** While the agent talks already. */
    WHILE_TALKING
  }

  /** What happens when a machine has answered. */
  public enum OnMachine {
    HANG_UP,
    /** Leave a message that says nothing about anybody's health, after the beep. */
    LEAVE_MESSAGE
  }
}
