package dev.voiceline.core.inquiry;

import dev.voiceline.core.language.Figures;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.core.spoken.DatePhrase;
import dev.voiceline.core.spoken.DigitsOnlyDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/**
 * Dates of birth as callers say them and transcribers write them; in digits in US order: month,
 * day, year.
 */
public final class SpokenDate {
  private static final int LONGEST_LIFE = 120;

  private SpokenDate() {}

  /**
   * Reads the last date of a text. A year of two digits is one of the past century: 19xx.
   *
   * @return empty when there is none, or it has no year or is not in the calendar
   */
  public static Optional<LocalDate> parse(String spoken) {
    return read(spoken, Language.ENGLISH, year -> 1900 + year, date -> true);
  }

  /**
   * Reads the last date of a text as a date of birth. A year of two digits is the latest that is
   * not after {@code today}.
   *
   * @return empty when there is none, or it has no year, is not in the calendar, is after {@code
   *     today} or more than 120 years before it
   */
  public static Optional<LocalDate> parse(String spoken, LocalDate today) {
    return parse(spoken, today, Language.ENGLISH);
  }

  /**
   * The same where the caller most likely speaks another language. What is written in digits, and
   * English, is understood in every language.
   */
  public static Optional<LocalDate> parse(String spoken, LocalDate today, Language language) {
    int century = today.getYear() / 100 * 100;
    return read(spoken, language, year -> century + year, date -> !date.isAfter(today))
        .filter(date -> date.isAfter(today.minusYears(LONGEST_LIFE)));
  }

  /** To be read back in English: {@code March 15, 1985}. */
  public static String readBack(BirthDate born) {
    return readBack(born, Languages.standard().english().written());
  }

  /** To be read back in a language. */
  public static String readBack(BirthDate born, Figures figures) {
    return figures.date(born.reveal(Purpose.READ_BACK));
  }

  private static Optional<LocalDate> read(
      String spoken, Language language, IntUnaryOperator fullYear, Predicate<LocalDate> past) {
    Optional<DatePhrase> phrase =
        last(DatePhrase.find(spoken))
            .or(() -> DigitsOnlyDate.date(spoken))
            .or(
                () ->
                    Heard.in(language)
                        .flatMap(lexicon -> last(lexicon.dates(spoken)).stream())
                        .findFirst());
    return phrase.flatMap(p -> p.year().flatMap(y -> date(p, y, fullYear, past)));
  }

  private static Optional<DatePhrase> last(List<DatePhrase> phrases) {
    return phrases.stream()
        .filter(phrase -> phrase.year().isPresent())
        .reduce((earlier, later) -> later);
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
