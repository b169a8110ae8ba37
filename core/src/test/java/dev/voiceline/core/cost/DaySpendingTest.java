package dev.voiceline.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.voiceline.core.time.VirtualTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DaySpendingTest {
  private final VirtualTime time = new VirtualTime();

  @Test
  void callsAreTakenUntilTheDaysCeilingIsReachedAndAgainTheNextDay() {
    DaySpending day = new DaySpending(ceilings("0.50"), time);
    assertThat(day.admits()).isTrue();
    day.add(new BigDecimal("0.49"));
    assertThat(day.admits()).isTrue();
    day.add(new BigDecimal("0.01"));
    assertThat(day.admits()).isFalse();
    time.advanceMillis(Duration.ofDays(1).toMillis());
    assertThat(day.admits()).isTrue();
    assertThat(day.spent()).isZero();
  }

  @Test
  void withoutACeilingAllAreTaken() {
    DaySpending day = new DaySpending(Ceilings.none(), time);
    day.add(BigDecimal.valueOf(1_000_000));
    assertThat(day.admits()).isTrue();
  }

  @Test
  void aCeilingOfNothingIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ceilings(Optional.of(BigDecimal.ZERO), Optional.empty()));
  }

  private static Ceilings ceilings(String day) {
    return new Ceilings(Optional.empty(), Optional.of(new BigDecimal(day)));
  }
}
