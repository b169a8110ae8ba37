package dev.voiceline.simulator.twilio;

import java.util.Locale;

/** How far a call is, in the words of the REST API. */
public enum CallStage {
  QUEUED,
  RINGING,
  IN_PROGRESS,
  COMPLETED,
  BUSY,
  FAILED,
  NO_ANSWER,
  CANCELED;

  /** As Twilio writes it, such as {@code in-progress}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether nothing comes after it. */
  public boolean terminal() {
    return compareTo(IN_PROGRESS) > 0;
  }
}
