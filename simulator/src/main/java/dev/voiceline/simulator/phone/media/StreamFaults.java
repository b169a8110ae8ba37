package dev.voiceline.simulator.phone.media;

/** What a sick or hostile phone does on a running stream. Safe for use by any thread. */
public interface StreamFaults {
  /** Cuts the connection: no {@code stop}, no close frame. */
  void dropSocket();

  /** Sends a text message as it is. */
  void sendText(String text);

  /** Sends a binary message, which Twilio never does. */
  void sendBinary(byte[] bytes);

  /** Loses time: the timestamps of the media jump ahead by so much. */
  void skip(long millis);

  /** Sends nothing any more, not even marks; the socket stays open and audio is still played. */
  void freeze();

  /** Sends again; what was not sent meanwhile is lost. */
  void thaw();
}
