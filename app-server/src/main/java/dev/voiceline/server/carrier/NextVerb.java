package dev.voiceline.server.carrier;

import dev.voiceline.core.call.Unfinished;
import dev.voiceline.core.privacy.PhoneNumber;

/** What the carrier is to do with a call whose stream has ended. */
public sealed interface NextVerb {
  /** End it without a word: everything was said. */
  record HangUp() implements NextVerb {}

  /** Say sorry and end it. */
  record Apologize() implements NextVerb {}

  /**
   * Carry out a document that ends the call: a message for a machine.
   *
   * @param twiml without anything about anybody's health
   */
  record CarryOut(String twiml) implements NextVerb {}

  /** Serve the caller without an agent. */
  record CarryOn(Unfinished unfinished) implements NextVerb {}

  /** Wait, and ask again: another node goes on with the call. */
  record AskAgain() implements NextVerb {}

  /** Connect the caller with a person, and end the call when they have talked. */
  record Dial(PhoneNumber person) implements NextVerb {}
}
