package dev.voiceline.simulator.elevenlabs;

/** What goes wrong with a request. */
public sealed interface RequestMishap {
  /** Nothing. */
  record None() implements RequestMishap {}

  /** It is refused, with the service's word for it. */
  record Refused(int status, String word) implements RequestMishap {}

  /**
   * The connection breaks.
   *
   * @param afterMs of audio
   */
  record Dropped(int afterMs) implements RequestMishap {}

  /** Nothing is answered. */
  record Silent() implements RequestMishap {}
}
