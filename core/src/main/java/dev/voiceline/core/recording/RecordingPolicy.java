package dev.voiceline.core.recording;

/**
 * Whether calls are recorded.
 *
 * @param pausedForIdentifiers whether nothing is recorded while a patient may be named: from the
 *     start until a check has matched a patient, and again whenever another may be named
 */
public record RecordingPolicy(Mode mode, boolean pausedForIdentifiers) {
  /** When it begins. */
  public enum Mode {
    OFF,
    /** When the line is there, once per call. */
    FROM_ANSWER,
    /** When the agent asks for it, which has asked the caller. */
    ON_REQUEST
  }

  /** Nothing is recorded. */
  public static RecordingPolicy off() {
    return new RecordingPolicy(Mode.OFF, true);
  }
}
