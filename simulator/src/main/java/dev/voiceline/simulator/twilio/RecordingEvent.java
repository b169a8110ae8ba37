package dev.voiceline.simulator.twilio;

import java.util.Locale;

/** What a recording's status callback can be asked to tell. */
public enum RecordingEvent {
  IN_PROGRESS,
  COMPLETED,
  ABSENT;

  /** As Twilio writes it, such as {@code in-progress}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
