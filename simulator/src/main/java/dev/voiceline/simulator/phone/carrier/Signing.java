package dev.voiceline.simulator.phone.carrier;

/** How a request is signed: properly, or as somebody who is not Twilio would. */
public enum Signing {
  /** With the account's token. */
  GENUINE,
  /** A signature of the right form that fits another address. */
  FORGED,
  /** None at all. */
  MISSING
}
