package dev.voiceline.core.hearing;

import java.time.LocalDate;
import java.util.List;

/** What was heard as the day of a service. */
public sealed interface ServiceDayReading {
  /** One day. */
  record Day(LocalDate date) implements ServiceDayReading {}

  /**
   * One of several, or none that exists.
   *
   * @param candidates the likeliest first; empty when the day is not in the calendar
   */
  record Ask(List<LocalDate> candidates) implements ServiceDayReading {
    public Ask {
      candidates = List.copyOf(candidates);
    }
  }

  /** No day was heard. */
  record Nothing() implements ServiceDayReading {}
}
