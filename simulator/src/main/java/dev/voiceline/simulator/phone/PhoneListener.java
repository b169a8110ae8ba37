package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.media.StreamEnd;

/**
 * Who is told what happens on a call, from its own point of view: one event at a time, in order, on
 * the threads that pace all calls. None may block.
 */
public interface PhoneListener {
  /** The call begins: its webhook has not been posted, or its number not dialed yet. */
  default void placed(PhoneCall call) {}

  /** The call has been picked up. */
  default void answered() {}

  /** Something about where the call is has changed. */
  default void situation(Situation now) {}

  /** Keypad tones were heard: the network's, or of whom the call is connected with. */
  default void tones(String keys) {}

  /** A media stream has started. */
  default void streamStarted() {}

  /** More of an utterance was understood; it is not finished yet. */
  default void hearing(String textSoFar) {}

  /** An utterance was heard, and has been followed by a pause. */
  default void heard(Heard utterance) {}

  /** The person has said something, coughed, or pressed keys. */
  default void said(Said done) {}

  /** A media stream has ended; the call may go on. */
  default void streamEnded(StreamEnd end) {}

  /** The call is over and the server has been told. Nothing follows. */
  default void ended(CallEnd end) {}
}
