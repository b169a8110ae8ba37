package dev.voiceline.core.fidelity;

import java.util.Optional;

/**
 * A date. Health data: it is not printed.
 *
 * @param year perhaps only its last two digits
 * @param about whose date it is, as far as the words around tell
 */
public record Day(int month, int day, Optional<Integer> year, About about) {
  /** What a date is of. */
  public enum About {
    PLAN,
    BIRTH,
    UNSAID
  }

  /** Whether both may be the same, whatever they are of. */
  public boolean agrees(Day other) {
    return month == other.month && day == other.day && sameYear(other);
  }

  private boolean sameYear(Day other) {
    if (year.isEmpty() || other.year.isEmpty()) {
      return true;
    }
    int one = year.get();
    int two = other.year.get();
    return one == two || (Math.min(one, two) < 100 && one % 100 == two % 100);
  }

  @Override
  public String toString() {
    return "Day[" + about + "]";
  }
}
