package dev.voiceline.simulator.twilio;

import java.util.Locale;

/** How far a recording is, in the words of the REST API. */
public enum RecordingStage {
  IN_PROGRESS,
  PAUSED,
  STOPPED,
  COMPLETED,
  ABSENT;

  /** As Twilio writes it, such as {@code in-progress}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it can still be paused, resumed or stopped. */
  public boolean live() {
    return this == IN_PROGRESS || this == PAUSED;
  }
}
