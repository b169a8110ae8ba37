package dev.voiceline.server.menu;

import dev.voiceline.adapters.twilio.Spoken;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When the line is open.
 *
 * @param days the open spans of each day; a day that is not there is closed
 * @param holidays closed all day
 * @param closed what a caller hears otherwise
 * @param instead where such a caller is led then; empty ends the call
 */
public record OpeningHours(
    ZoneId zone,
    Map<DayOfWeek, List<Span>> days,
    Set<LocalDate> holidays,
    Spoken closed,
    Optional<Destination> instead) {
  /** Copies the collections. */
  public OpeningHours {
    days = Map.copyOf(days);
    holidays = Set.copyOf(holidays);
  }

  /** Whether the line is open at that time, by the clocks of its zone. */
  public boolean isOpenAt(Instant time) {
    ZonedDateTime there = time.atZone(zone);
    int minute = there.getHour() * 60 + there.getMinute();
    return !holidays.contains(there.toLocalDate())
        && days.getOrDefault(there.getDayOfWeek(), List.of()).stream()
            .anyMatch(span -> span.contains(minute));
  }

  /**
   * A part of a day, in minutes since midnight.
   *
   * @param from included
   * @param to excluded; 1,440 is the end of the day
   */
  public record Span(int from, int to) {
    /** Whether two spans have a minute in common. */
    public boolean overlaps(Span other) {
      return from < other.to && other.from < to;
    }

    boolean contains(int minute) {
      return from <= minute && minute < to;
    }
  }
}
