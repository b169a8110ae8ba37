package dev.voiceline.core.cost;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What may be spent, in US dollars; without a ceiling where one is empty.
 *
 * @param call on one call, its line included
 * @param day on all calls of a day (UTC)
 */
public record Ceilings(Optional<BigDecimal> call, Optional<BigDecimal> day) {
  public Ceilings {
    if (call.filter(most -> most.signum() <= 0).isPresent()
        || day.filter(most -> most.signum() <= 0).isPresent()) {
      throw new IllegalArgumentException("a ceiling is more than nothing");
    }
  }

  /** Whatever it costs. */
  public static Ceilings none() {
    return new Ceilings(Optional.empty(), Optional.empty());
  }

  /** Whether a call has cost as much as one may. */
  public boolean reachedByCall(Cost cost) {
    return call.filter(most -> cost.dollars().compareTo(most) >= 0).isPresent();
  }
}
