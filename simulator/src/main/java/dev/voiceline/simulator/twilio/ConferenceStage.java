package dev.voiceline.simulator.twilio;

import java.util.Locale;

/** How far a conference is. */
public enum ConferenceStage {
  /** Whoever is there waits for talk to begin. */
  INIT,
  /** Those who are there hear each other, also when one alone is left. */
  IN_PROGRESS,
  /** It is over: whoever comes into a room of its name begins another one. */
  COMPLETED;

  /** Twilio's word. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
