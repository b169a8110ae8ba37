package dev.voiceline.core.inquiry;

import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.core.spoken.DatePhrase;
import dev.voiceline.core.spoken.DigitsOnlyDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/**
 * Dates of birth as callers say them and transcribers write them, in US order: month, day, year.
 */
public final class SpokenDate {
  private static final DateTimeFormatter READ_BACK =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
  private static final int LONGEST_LIFE = 120;

  private SpokenDate() {}

  /**
   * Reads the last date of a text. A year of two digits is one of the past century: 19xx.
   *
   * @return empty when there is none, or it has no year or is not in the calendar
   */
  public static Optional<LocalDate> parse(String spoken) {
    return read(spoken, year -> 1900 + year, date -> true);
  }

  /**
   * Reads the last date of a text as a date of birth. A year of two digits is the latest that is
   * not after {@code today}.
   *
   * @return empty when there is none, or it has no year, is not in the calendar, is after {@code
   *     today} or more than 120 years before it
   */
  public static Optional<LocalDate> parse(String spoken, LocalDate today) {
    int century = today.getYear() / 100 * 100;
    return read(spoken, year -> century + year, date -> !date.isAfter(today))
        .filter(date -> date.isAfter(today.minusYears(LONGEST_LIFE)));
  }

  /** For the caller's ear: {@code March 15, 1985}. */
  public static String readBack(BirthDate born) {
    return born.reveal(Purpose.READ_BACK).format(READ_BACK);
  }

  private static Optional<LocalDate> read(
      String spoken, IntUnaryOperator fullYear, Predicate<LocalDate> past) {
    List<DatePhrase> complete =
        DatePhrase.find(spoken).stream().filter(phrase -> phrase.year().isPresent()).toList();
    Optional<DatePhrase> phrase =
        complete.isEmpty()
            ? DigitsOnlyDate.date(spoken)
            : Optional.of(complete.get(complete.size() - 1));
    return phrase.flatMap(p -> p.year().flatMap(y -> date(p, y, fullYear, past)));
  }

  private static Optional<LocalDate> date(
      DatePhrase phrase,
      DatePhrase.Year year,
      IntUnaryOperator fullYear,
      Predicate<LocalDate> past) {
    if (year.complete()) {
      return date(year.value(), phrase).filter(past);
    }
    int latest = fullYear.applyAsInt(year.value());
    return date(latest, phrase).filter(past).or(() -> date(latest - 100, phrase).filter(past));
  }

  private static Optional<LocalDate> date(int year, DatePhrase phrase) {
    try {
      return Optional.of(LocalDate.of(year, phrase.month(), phrase.day()));
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }
}
