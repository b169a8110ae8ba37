package dev.voiceline.simulator.phone.person;

/** One thing that a person does. */
sealed interface Deed {
  /** Speaks. */
  record Says(String text) implements Deed {}

  /** Coughs for so many milliseconds. */
  record Coughs(long millis) implements Deed {}

  /** Presses keys. */
  record Presses(String keys) implements Deed {}

  /** Waits for so many milliseconds. */
  record Waits(long millis) implements Deed {}

  /** Ends the call. */
  record HangsUp() implements Deed {}
}
