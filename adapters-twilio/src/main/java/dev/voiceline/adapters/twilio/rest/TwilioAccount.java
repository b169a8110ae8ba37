package dev.voiceline.adapters.twilio.rest;

/**
 * The account.
 *
 * @param trial whether it is a trial account, which calls and texts verified numbers only
 */
public record TwilioAccount(String sid, Status status, boolean trial) {
  /** Whether it can be used. */
  public enum Status {
    ACTIVE,
    SUSPENDED,
    CLOSED,
    /** Twilio sent a word that is not known here. */
    UNKNOWN
  }
}
