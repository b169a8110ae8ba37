package dev.voiceline.simulator.twilio;

import java.util.Locale;

/** What a status callback of a call can be asked to tell. */
public enum CallEvent {
  INITIATED,
  RINGING,
  ANSWERED,
  COMPLETED;

  /** As Twilio writes it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
