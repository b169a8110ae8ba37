package dev.voiceline.core.call;

/** What is to become of the recording of a call, whoever makes it. */
public enum RecordingOrder {
  /** Begin to record both sides. */
  START,
  /** Record silence until told otherwise, as while an identifier is said. */
  PAUSE,
  /** Go on recording. */
  RESUME,
  /** End the recording. */
  STOP
}
