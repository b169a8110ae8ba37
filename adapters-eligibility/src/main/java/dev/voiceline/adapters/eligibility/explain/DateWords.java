package dev.voiceline.adapters.eligibility.explain;

import dev.voiceline.core.eligibility.answer.Dates;
import java.time.LocalDate;
import java.util.Optional;

/** Spans of days in words and ISO dates. */
final class DateWords {
  private DateWords() {}

  /**
   * {@code calendar year 2026}, {@code 2026-02-01 to 2026-02-28}; empty when neither end is stated.
   */
  static Optional<String> span(Dates dates) {
    Optional<LocalDate> first = dates.first().toOptional();
    Optional<LocalDate> last = dates.last().toOptional();
    if (first.isEmpty()) {
      return last.map(end -> "until " + end);
    }
    if (last.isEmpty()) {
      return first.map(begin -> "from " + begin);
    }
    boolean year =
        first.get().getDayOfYear() == 1 && last.get().equals(first.get().plusYears(1).minusDays(1));
    return Optional.of(
        year ? "calendar year " + first.get().getYear() : first.get() + " to " + last.get());
  }
}
