package dev.voiceline.core.eligibility.answer;

import java.time.LocalDate;

/**
 * A span of days. An end that the payer leaves open is not stated.
 *
 * @param last the last day, inclusive
 */
public record Dates(Stated<LocalDate> first, Stated<LocalDate> last) {
  /** Neither is stated. */
  public static final Dates NOT_STATED = new Dates(Stated.notStated(), Stated.notStated());

  /** Whether it is said to be over by that day. */
  public boolean endBefore(LocalDate day) {
    return last.toOptional().filter(end -> end.isBefore(day)).isPresent();
  }

  /** Whether it is said to begin only after that day. */
  public boolean beginAfter(LocalDate day) {
    return first.toOptional().filter(begin -> begin.isAfter(day)).isPresent();
  }

  /** Whether both ends are stated and the day lies between them. */
  public boolean surelyContain(LocalDate day) {
    return first.isKnown() && last.isKnown() && !endBefore(day) && !beginAfter(day);
  }

  /** Whether both ends are stated. */
  public boolean isRange() {
    return first.isKnown() && last.isKnown();
  }
}
