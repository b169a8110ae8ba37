package dev.voiceline.core.call;

import dev.voiceline.core.language.Cue;
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
  record Say(Cue cue, boolean unlessCallerGoesOn) implements CallEffect {}

  /**
   * The line is away: fall silent, and see to it that nothing that was not heard is lost.
   *
   * @param broke whether it broke, in place of being taken away by the network
   */
  record LineGone(boolean broke) implements CallEffect {}

  /** There is a line again: go on, after a word about it when the old one broke. */
  record LineBack(boolean broke) implements CallEffect {}

  /** Have the network take the caller to a person. */
  record Transfer() implements CallEffect {}

  /** Post {@code AlarmWent} after a while. */
  record Set(CallAlarm alarm, Duration after) implements CallEffect {}

  /** The end: give everything back, once. */
  record Release(EndReason reason) implements CallEffect {}
}
