package dev.voiceline.core.eligibility;

/** What the patient still pays before the plan does, this year. */
public sealed interface Deductible {
  /** So much remains; more than nothing. */
  record Remaining(Money amount) implements Deductible {
    public Remaining {
      if (amount.cents() == 0) {
        throw new IllegalArgumentException("nothing remaining is Met");
      }
    }
  }

  /** Nothing remains. */
  record Met() implements Deductible {}

  /** The payer does not say. */
  record Unknown() implements Deductible {}
}
