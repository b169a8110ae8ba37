package dev.voiceline.simulator.deepgram;

/** The client's end of a socket. Safe for use by any thread. */
interface Peer {
  void send(String text);

  void send(byte[] audio);

  void close(int code, String reason);

  /** Breaks the connection without a farewell. */
  void drop();
}
