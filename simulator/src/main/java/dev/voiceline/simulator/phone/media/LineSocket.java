package dev.voiceline.simulator.phone.media;

/** The phone's end of a WebSocket. Methods return at once; after the end they do nothing. */
public interface LineSocket {
  /** Sends a text message. */
  void send(String text);

  /** Sends a binary message, which Twilio never does. */
  void send(byte[] bytes);

  /** Starts a proper closing handshake with code 1000. */
  void close();

  /** Cuts the connection without a word. */
  void drop();
}
