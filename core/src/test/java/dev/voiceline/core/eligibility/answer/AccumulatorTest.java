package dev.voiceline.core.eligibility.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.answer.Measure.Count;
import dev.voiceline.core.eligibility.answer.Measure.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AccumulatorTest {
  private static final Currency DOLLARS = Currency.getInstance("USD");

  @Property
  void whatIsLeftFollowsFromTotalAndUsedAndIsNeverNegative(
      @ForAll @LongRange(min = 0, max = 10_000_000) long total,
      @ForAll @LongRange(min = 0, max = 10_000_000) long used) {
    Accumulator sum = sum(cents(total), cents(used), Stated.notStated()).completed();

    Figure left = sum.remaining().toOptional().orElseThrow();
    assertThat(left.origin()).isEqualTo(Figure.Origin.DERIVED);
    assertThat(left.measure()).isEqualTo(money(Math.max(0, total - used)));
  }

  @Test
  void whatIsStatedIsNotCalculated() {
    Accumulator sum = sum(cents(100), cents(30), cents(69));

    assertThat(sum.completed()).isEqualTo(sum);
  }

  @Test
  void nothingFollowsFromOneFigureAlone() {
    assertThat(sum(cents(100), Stated.notStated(), Stated.notStated()).completed().remaining())
        .isEqualTo(Stated.notStated());
    assertThat(sum(Stated.notStated(), cents(100), Stated.notStated()).completed().remaining())
        .isEqualTo(Stated.notStated());
  }

  @Test
  void dollarsAreNotTakenFromVisits() {
    Stated<Figure> visits = Stated.known(Figure.stated(new Count(BigDecimal.TEN, "visits")));

    assertThat(sum(visits, cents(100), Stated.notStated()).completed().remaining())
        .isEqualTo(Stated.notStated());
  }

  private static Accumulator sum(
      Stated<Figure> total, Stated<Figure> used, Stated<Figure> remaining) {
    return new Accumulator(
        Stated.known(Level.INDIVIDUAL),
        Network.IN,
        Services.NONE,
        Stated.notStated(),
        Stated.notStated(),
        Dates.NOT_STATED,
        total,
        used,
        remaining,
        false,
        List.of());
  }

  private static Stated<Figure> cents(long number) {
    return Stated.known(Figure.stated(money(number)));
  }

  private static Money money(long cents) {
    return new Money(BigDecimal.valueOf(cents, 2), DOLLARS);
  }
}
