package dev.voiceline.core.hearing;

import dev.voiceline.core.hearing.ServiceDayReading.Ask;
import dev.voiceline.core.hearing.ServiceDayReading.Day;
import dev.voiceline.core.hearing.ServiceDayReading.Nothing;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hears the day of a service: {@code today}, {@code next Tuesday}, {@code in two weeks}, {@code the
 * third of December}; {@code mañana}, {@code el martes que viene}. Where two days are as likely
 * both are offered. Immutable, safe for use by any thread.
 */
public final class ServiceDayReader {
  /** A day this year that is not longer past than so many days may be meant. */
  private static final int RECENT = 90;

  private final LocalDate today;
  private final DatesSaid dates;
  private final List<DayWords> words;

  /** For callers who most likely speak that language, on that day. */
  public ServiceDayReader(Language language, LocalDate today) {
    this.today = today;
    this.dates = new DatesSaid(language);
    Phrases english = Languages.standard().english();
    this.words =
        Stream.concat(Languages.standard().find(language.code()).stream(), Stream.of(english))
            .distinct()
            .map(DayWords::new)
            .toList();
  }

  /** What is heard in the answer to a question for the day. */
  public ServiceDayReading read(String said) {
    return dates
        .find(said)
        .map(this::inCalendar)
        .or(() -> words.stream().flatMap(language -> relative(language, said).stream()).findFirst())
        .orElseGet(Nothing::new);
  }

  private ServiceDayReading inCalendar(GivenDate given) {
    if (given.year().isPresent()) {
      int year = given.year().get().value();
      int full = given.year().get().complete() ? year : today.getYear() / 100 * 100 + year;
      return given.in(full).<ServiceDayReading>map(Day::new).orElseGet(() -> new Ask(List.of()));
    }
    List<LocalDate> days =
        Stream.of(given.in(today.getYear()), given.in(today.getYear() + 1))
            .flatMap(Optional::stream)
            .filter(date -> date.isAfter(today.minusDays(RECENT)))
            .toList();
    boolean one = days.size() == 1 || (!days.isEmpty() && !days.get(0).isBefore(today));
    return one ? new Day(days.get(0)) : new Ask(days);
  }

  private Optional<ServiceDayReading> relative(DayWords language, String said) {
    return language
        .daysAway(said)
        .map(days -> (ServiceDayReading) new Day(today.plusDays(days)))
        .or(() -> language.monthsAway(said).map(months -> new Day(today.plusMonths(months))))
        .or(() -> language.weekday(said).map(day -> weekday(day, language.next(said))));
  }

  /** "Next" means the one of the next week to some, and the next one to others. */
  private ServiceDayReading weekday(DayOfWeek day, boolean next) {
    LocalDate coming = today.with(TemporalAdjusters.next(day));
    LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return next && !coming.isAfter(sunday)
        ? new Ask(List.of(coming.plusWeeks(1), coming))
        : new Day(coming);
  }
}
