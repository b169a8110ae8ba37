package dev.voiceline.core.call;

/** What is to become of the network's recording of a call. */
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
