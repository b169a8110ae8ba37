package dev.voiceline.simulator.deepgram;

/** What goes wrong with a socket. */
public sealed interface SocketMishap {
  /** Nothing. */
  record None() implements SocketMishap {}

  /** The handshake is answered with an HTTP status. */
  record Refused(int status) implements SocketMishap {}

  /**
   * The connection breaks without a farewell.
   *
   * @param afterMs of audio, in or out
   */
  record Dropped(int afterMs) implements SocketMishap {}

  /** It is closed with that as soon as audio or text comes. */
  record Closed(int code, String reason) implements SocketMishap {}

  /** It takes all and says nothing. */
  record Silent() implements SocketMishap {}
}
