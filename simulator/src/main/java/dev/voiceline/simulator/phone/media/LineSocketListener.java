package dev.voiceline.simulator.phone.media;

/** Who is told what happens on a phone's socket: one call at a time, in order. */
public interface LineSocketListener {
  /** The handshake succeeded. */
  void opened(LineSocket socket);

  /** A text message came. */
  void text(String message);

  /** A binary message came, which no server should send. */
  void binary(int bytes);

  /**
   * The end, told once, also when the socket never opened.
   *
   * @param code the close code; 1006 for a lost connection, -1 when it never opened
   * @param reason the peer's or the network's words
   */
  void closed(int code, String reason);
}
