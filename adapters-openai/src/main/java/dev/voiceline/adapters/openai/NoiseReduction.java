package dev.voiceline.adapters.openai;

/** What the service does to the caller's audio before it listens. */
public enum NoiseReduction {
  /** Nothing: right for most telephone lines. */
  OFF,
  /** For a microphone close to the mouth, such as a handset. */
  NEAR_FIELD,
  /** For a microphone far away, such as a speakerphone. */
  FAR_FIELD
}
