package dev.voiceline.core.cost;

import dev.voiceline.core.time.Clock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What all calls of this process together have cost today (UTC). Safe for use by any thread.
 *
 * <p>Calls report as they go, so that a day's ceiling is met by calls that still run. A restart
 * begins at nothing.
 */
public final class DaySpending {
  private final Ceilings ceilings;
  private final Clock clock;
  private LocalDate day;
  private BigDecimal spent = BigDecimal.ZERO;

  /** Nothing spent so far. */
  public DaySpending(Ceilings ceilings, Clock clock) {
    this.ceilings = ceilings;
    this.clock = clock;
    this.day = today();
  }

  /** The ceilings. */
  public Ceilings ceilings() {
    return ceilings;
  }

  /** A call has cost that much more. */
  public synchronized void add(BigDecimal dollars) {
    turnPage();
    spent = spent.add(dollars);
  }

  /** What today has cost. */
  public synchronized BigDecimal spent() {
    turnPage();
    return spent;
  }

  /** Whether there is something left of today's ceiling. */
  public boolean admits() {
    return ceilings.day().filter(most -> spent().compareTo(most) >= 0).isEmpty();
  }

  private void turnPage() {
    LocalDate now = today();
    if (!now.equals(day)) {
      day = now;
      spent = BigDecimal.ZERO;
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
