package dev.voiceline.core.call;

import dev.voiceline.core.privacy.PhoneNumber;

/**
 * How a caller is to be taken to a person. The summary may hold health data and is not printed.
 *
 * @param summary what the person hears before accepting, in whole sentences; for a warm handover
 */
public record Handover(PhoneNumber person, Manner manner, String summary) {
  /** With or without an introduction. */
  public enum Manner {
    /** The caller is connected with whoever or whatever picks up. */
    COLD,
    /** The caller waits; the person hears a summary and accepts with a key, or does not. */
    WARM
  }

  /** Without an introduction. */
  public static Handover cold(PhoneNumber person) {
    return new Handover(person, Manner.COLD, "");
  }

  /** With an introduction. */
  public static Handover warm(PhoneNumber person, String summary) {
    return new Handover(person, Manner.WARM, summary);
  }

  @Override
  public String toString() {
    return "Handover[" + person + ", " + manner + "]";
  }
}
