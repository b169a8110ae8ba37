package dev.voiceline.core.eligibility;

import java.util.Locale;

/** US dollars, in whole cents, not negative. */
public record Money(long cents) {
  public Money {
    if (cents < 0) {
      throw new IllegalArgumentException("an amount is not negative");
    }
  }

  /** Whole dollars. */
  public static Money dollars(long dollars) {
    return new Money(Math.multiplyExact(dollars, 100));
  }

  /** {@code $1,050} or {@code $12.50}. */
  @Override
  public String toString() {
    return cents % 100 == 0
        ? String.format(Locale.US, "$%,d", cents / 100)
        : String.format(Locale.US, "$%,d.%02d", cents / 100, cents % 100);
  }
}
