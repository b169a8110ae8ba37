package dev.voiceline.adapters.eligibility.statement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date of a statement, or a span.
 *
 * @param qualifier what it is the date of, as X12 DTP01
 * @param last of a span; empty for a single day
 */
public record DateFact(String qualifier, LocalDate first, Optional<LocalDate> last) {
  /** Whether it is a span of more than one day. A span of one is the day that was asked about. */
  public boolean isSpan() {
    return last.filter(end -> end.isAfter(first)).isPresent();
  }
}
