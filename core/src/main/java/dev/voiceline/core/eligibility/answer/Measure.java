package dev.voiceline.core.eligibility.answer;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount of something, not negative: money, visits, days, pints of blood. */
public sealed interface Measure {
  /** How much, without trailing zeros, so that 10 equals 10.00. */
  BigDecimal number();

  /** This less another of the same kind; zero when it would be negative. */
  Measure minus(Measure used);

  /** Whether both count the same thing. */
  boolean sameKind(Measure other);

  /** Money. */
  record Money(BigDecimal number, Currency currency) implements Measure {
    public Money {
      number = plain(number);
    }

    @Override
    public Measure minus(Measure used) {
      return new Money(number.subtract(used.number()).max(BigDecimal.ZERO), currency);
    }

    @Override
    public boolean sameKind(Measure other) {
      return other instanceof Money money && money.currency.equals(currency);
    }
  }

  /**
   * A number of units.
   *
   * @param unit in the plural: {@code visits}, {@code days}
   */
  record Count(BigDecimal number, String unit) implements Measure {
    public Count {
      number = plain(number);
    }

    @Override
    public Measure minus(Measure used) {
      return new Count(number.subtract(used.number()).max(BigDecimal.ZERO), unit);
    }

    @Override
    public boolean sameKind(Measure other) {
      return other instanceof Count count && count.unit.equals(unit);
    }
  }

  private static BigDecimal plain(BigDecimal number) {
    if (number.signum() < 0) {
      throw new IllegalArgumentException("an amount is not negative");
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
