package dev.voiceline.server.menu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.Spoken;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
  private static final OpeningHours HOURS =
      new OpeningHours(
          ZoneId.of("America/New_York"),
          Map.of(
              DayOfWeek.MONDAY,
              List.of(new OpeningHours.Span(540, 720), new OpeningHours.Span(780, 1020)),
              DayOfWeek.FRIDAY,
              List.of(new OpeningHours.Span(0, 1440))),
          Set.of(LocalDate.of(2026, 12, 25)),
          Spoken.plain("Closed."),
          Optional.empty());

  @ParameterizedTest
  @CsvSource({
    // Monday 23 November 2026, five hours behind UTC.
    "2026-11-23T13:59:59Z, false",
    "2026-11-23T14:00:00Z, true",
    "2026-11-23T16:59:59Z, true",
    "2026-11-23T17:00:00Z, false",
    "2026-11-23T18:00:00Z, true",
    "2026-11-23T22:00:00Z, false",
    // In summer New York is four hours behind.
    "2026-07-06T13:00:00Z, true",
    "2026-07-06T12:59:59Z, false",
    // All of Friday, by the clocks there.
    "2026-11-27T04:59:59Z, false",
    "2026-11-27T05:00:00Z, true",
    "2026-11-28T04:59:59Z, true",
    "2026-11-28T05:00:00Z, false",
    // Christmas is a Friday.
    "2026-12-25T15:00:00Z, false",
    "2026-11-24T15:00:00Z, false"
  })
  void theClocksOfTheZoneCount(String time, boolean open) {
    assertThat(HOURS.isOpenAt(Instant.parse(time))).isEqualTo(open);
  }
}
