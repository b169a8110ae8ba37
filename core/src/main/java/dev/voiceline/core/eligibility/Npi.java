package dev.voiceline.core.eligibility;

import java.util.Optional;

/**
 * A provider's national number: ten digits, the last of which is a check digit (45 CFR 162.406, ISO
 * 7812 with the prefix 80840). It is public, not health data.
 *
 * @param value the ten digits
 */
public record Npi(String value) {
  /** What the prefix 80840 adds to the sum of the check (Luhn). */
  private static final int PREFIX = 24;

  public Npi {
    if (!isValid(value)) {
      throw new IllegalArgumentException("a provider number has ten digits that pass its check");
    }
  }

  /** Reads a written one; blanks and hyphens are dropped. Empty when it fails the check. */
  public static Optional<Npi> parse(String written) {
    String digits = written.replaceAll("[\\s-]", "");
    return isValid(digits) ? Optional.of(new Npi(digits)) : Optional.empty();
  }

  private static boolean isValid(String digits) {
    if (!digits.matches("[12][0-9]{9}")) {
      return false;
    }
    int sum = PREFIX;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      int counted = i % 2 == 0 ? 2 * digit : digit;
      sum += counted / 10 + counted % 10;
    }
    return sum % 10 == 0;
  }

  @Override
  public String toString() {
    return value;
  }
}
