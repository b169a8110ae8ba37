package dev.voiceline.simulator.elevenlabs;

/** What goes wrong with a socket. */
public sealed interface SocketMishap {
  /** Nothing. */
  record None() implements SocketMishap {}

  /** The handshake is answered with an HTTP status. */
  record Refused(int status) implements SocketMishap {}

  /**
   * The connection breaks without a farewell.
   *
   * @param afterMs of audio
   */
  record Dropped(int afterMs) implements SocketMishap {}

  /** It is closed as soon as text comes. */
  record Closed(int code, String reason) implements SocketMishap {}

  /** It takes all and answers nothing. */
  record Silent() implements SocketMishap {}

  /** The first text is answered with an error of that name for its context; the socket stays. */
  record Complaint(String error) implements SocketMishap {}
}
