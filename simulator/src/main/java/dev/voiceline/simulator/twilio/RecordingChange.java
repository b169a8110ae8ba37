package dev.voiceline.simulator.twilio;

/** What the API was told to do with a recording under way. */
public enum RecordingChange {
  /** Record silence until it is resumed. */
  PAUSE_WITH_SILENCE,
  /** Leave out what comes until it is resumed. */
  PAUSE_SKIPPING,
  RESUME,
  STOP
}
