package dev.voiceline.core.call;

import dev.voiceline.core.language.Cue;
import java.time.Duration;

/** What a call wants done. */
public sealed interface CallEffect {
  /**
   * Open a conversation with what has been said so far. One that is still there is closed.
   *
   * @param provider who holds it
   */
  record OpenConversation(String provider) implements CallEffect {}

  /** Open the conversation's successor while it still talks. */
  record OpenSuccessor(String provider) implements CallEffect {}

  /** The successor takes the conversation's place, which is closed. */
  record TakeOver() implements CallEffect {}

  /** The successor is not needed any more. */
  record DropSuccessor() implements CallEffect {}

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

  /** Give everything back, once, without a word to the caller or the network. */
  record LetGo() implements CallEffect {}

  /** The end: give everything back, once. */
  record Release(EndReason reason) implements CallEffect {}
}
