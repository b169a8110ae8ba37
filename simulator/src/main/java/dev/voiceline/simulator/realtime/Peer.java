package dev.voiceline.simulator.realtime;

/** The client at the other end of the socket. */
interface Peer {
  /** Sends a text frame, if the socket is still open. */
  void send(String text);

  /** Closes with a farewell. */
  void close(int code, String reason);

  /** Breaks the connection without one. */
  void drop();
}
