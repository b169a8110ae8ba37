package dev.voiceline.core.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in US dollars, exact, before taxes.
 *
 * @param dollars of what has a known price
 * @param complete false when something was used whose price is not known: then it cost more
 */
public record Cost(BigDecimal dollars, boolean complete) {
  /** Nothing was used. */
  public static final Cost NOTHING = new Cost(BigDecimal.ZERO, true);

  /** Something was used, and nobody knows its price. */
  public static final Cost UNKNOWN = new Cost(BigDecimal.ZERO, false);

  private static final int SHOWN_PLACES = 4;

  /** Equal amounts are equal, however they were written. */
  public Cost {
    dollars = dollars.stripTrailingZeros();
  }

  /** A known amount. */
  public static Cost of(BigDecimal dollars) {
    return new Cost(dollars, true);
  }

  /** Both together. */
  public Cost plus(Cost more) {
    return new Cost(dollars.add(more.dollars), complete && more.complete);
  }

  /** {@code $0.0123}, {@code more than $0.0123}, or {@code unknown}. */
  @Override
  public String toString() {
    String amount = "$" + dollars.setScale(SHOWN_PLACES, RoundingMode.HALF_UP).toPlainString();
    if (complete) {
      return amount;
    }
    return dollars.signum() == 0 ? "unknown" : "more than " + amount;
  }
}
