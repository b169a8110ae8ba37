package dev.voiceline.core.eligibility;

/** What the patient pays at each use of a service. */
public sealed interface Copay {
  /** A fixed amount. */
  record Amount(Money amount) implements Copay {}

  /** Explicitly nothing. */
  record None() implements Copay {}

  /** The payer does not say. */
  record Unknown() implements Copay {}
}
