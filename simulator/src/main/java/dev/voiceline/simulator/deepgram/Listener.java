package dev.voiceline.simulator.deepgram;

import com.google.gson.JsonObject;

/** Writes down what one socket hears, in one of the protocols. Called one at a time. */
interface Listener {
  void opened();

  /** The next 20 ms of audio, or what is left of them. */
  void frame(byte[] audio);

  /**
   * A message.
   *
   * @return whether it is one of the protocol
   */
  boolean message(String type, JsonObject message);

  /** Tells what is pending: the client ends it. */
  void finish();

  /** Whether a message of that type counts as a sign of life. */
  boolean keepsAlive(String type);
}
