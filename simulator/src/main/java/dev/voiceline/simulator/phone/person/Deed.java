package dev.voiceline.simulator.phone.person;

import java.util.List;

/** One thing that a person does. */
sealed interface Deed {
  /** Speaks. */
  record Says(String text) implements Deed {}

  /** Speaks in several parts, with pauses of so many milliseconds of audio. */
  record SaysHalting(long pauseMs, List<String> parts) implements Deed {}

  /** Coughs for so many milliseconds. */
  record Coughs(long millis) implements Deed {}

  /** Presses keys. */
  record Presses(String keys) implements Deed {}

  /** Waits for so many milliseconds. */
  record Waits(long millis) implements Deed {}

  /** Ends the call. */
  record HangsUp() implements Deed {}
}
