package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.server.menu.Destination;
import dev.voiceline.server.menu.OpeningHours;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursSettingsTest {
  @TempDir private Path folder;
  private YamlSettings yaml;

  @BeforeEach
  void open() {
    yaml = new YamlSettings(folder);
  }

  @Test
  void hoursHaveAZoneDaysAndHolidays() {
    OpeningHours hours =
        yaml.read(
                """
                agents: {night: {greeting: Good evening}}
                hours:
                  zone: America/New_York
                  monday: 09:00-17:00
                  tuesday: [9:00 - 12:00, 13:00-24:00]
                  sunday: closed
                  holidays: [2026-12-25, 2027-01-01]
                  closed:
                    say: We are closed.
                    agent: night
                """)
            .front()
            .hours()
            .orElseThrow();

    assertThat(hours.zone()).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(hours.days()).containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
    assertThat(hours.days().get(DayOfWeek.TUESDAY))
        .containsExactly(new OpeningHours.Span(540, 720), new OpeningHours.Span(780, 1440));
    assertThat(hours.holidays())
        .containsExactlyInAnyOrder(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));
    assertThat(hours.closed().text()).isEqualTo("We are closed.");
    assertThat(hours.instead()).hasValue(new Destination.ToAgent("night"));
  }

  @Test
  void aSentenceIsSaidToCallersOfAClosedLineThoughNoneIsSet() {
    OpeningHours hours =
        yaml.read("hours: {zone: UTC, friday: 10:00-11:00}").front().hours().orElseThrow();

    assertThat(hours.closed().text()).contains("closed");
    assertThat(hours.instead()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {monday: 09:00-17:00} | hours.zone is missing: write for example "zone: America/New_York".
          {zone: Amerika/New_York, monday: 09:00-17:00} | hours.zone is "Amerika/New_York", which is no time zone; did you mean America/New_York?
          {zone: "+02:00", monday: 09:00-17:00} | hours.zone is "+02:00", which is no time zone: write it as America/New_York.
          {zone: UTC} | hours names no day: write for example "monday: 09:00-17:00".
          {zone: UTC, monday: 9-5} | hours.monday is "9-5", but must be a time from and to, such as 09:00-17:00, 24:00 at the latest.
          {zone: UTC, monday: 17:00-09:00} | hours.monday is "17:00-09:00", but must be a time from and to, such as 09:00-17:00, 24:00 at the latest.
          {zone: UTC, monday: 09:00-24:30} | hours.monday is "09:00-24:30", but must be a time from and to, such as 09:00-17:00, 24:00 at the latest.
          {zone: UTC, monday: [09:00-12:00, 11:59-13:00]} | hours.monday[2] is "11:59-13:00", which overlaps with an earlier time of that day: make one of the two.
          {zone: UTC, monday: {from: 9}} | hours.monday must be a list of values, such as [a, b].
          {zone: UTC, munday: 09:00-17:00, friday: closed} | hours.munday is not a setting; did you mean hours.monday?
          {zone: UTC, friday: closed, holidays: [2026-02-30]} | hours.holidays is "2026-02-30", but must be a date, such as 2026-12-25.
          {zone: UTC, friday: closed, closed: {agent: nobody}} | hours.closed.agent is "nobody", but no agent has that name: describe it under "agents:".
          {zone: UTC, friday: closed, closed: {agent: default, person: true}} | hours.closed leads to agent and to person: give it one of agent, person, dial.
          """)
  void whatIsWrongWithHoursIsSaidWithItsPlace(String hours, String fault) {
    assertThat(yaml.problems("hours: " + hours)).containsExactly("voiceline.yaml: " + fault);
  }

  @Test
  void aKeyThatStandsThereTwiceIsRefused() {
    assertThat(yaml.problems("hours:\n  zone: UTC\n  zone: UTC\n"))
        .singleElement()
        .asString()
        .startsWith(yaml.file() + ", line 3, column 3: ")
        .contains("duplicate")
        .endsWith("keep one of the two and take the other out.");
  }
}
