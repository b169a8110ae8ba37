package dev.voiceline.simulator.elevenlabs;

/** What the times of an alignment count from. Both have been described. */
public enum TimeBase {
  /** The beginning of the message's own audio. */
  MESSAGE,
  /** The beginning of the context's audio. */
  CONTEXT
}
