package dev.voiceline.core.fidelity;

import java.util.Set;

/**
 * An amount of money. Health data: its value is not printed.
 *
 * @param cents what it may be; several when it was said so that it can be heard in more than one
 *     way, such as {@code ten fifty dollars}
 * @param about what it is an amount of
 */
public record Amount(Set<Long> cents, About about) {
  public Amount {
    cents = Set.copyOf(cents);
  }

  /** What an amount is of. */
  public enum About {
    DEDUCTIBLE,
    COPAY,
    UNSAID
  }

  /** Whether both may be the same. */
  boolean agrees(Amount other) {
    boolean topic = about == other.about || about == About.UNSAID || other.about == About.UNSAID;
    return topic && cents.stream().anyMatch(other.cents::contains);
  }

  boolean nothing() {
    return cents.equals(Set.of(0L));
  }

  @Override
  public String toString() {
    return "Amount[" + about + "]";
  }
}
