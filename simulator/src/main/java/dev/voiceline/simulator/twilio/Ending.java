package dev.voiceline.simulator.twilio;

/** How the API was told to end a call. */
public enum Ending {
  /** Hang up, whatever it is doing. */
  COMPLETED,
  /** Give up, but only while it is queued or rings. */
  CANCELED
}
