package dev.voiceline.core.hearing;

import dev.voiceline.core.spoken.DatePhrase;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A date as given; it need not exist in the calendar.
 *
 * @param year all of it, or its last two digits; empty when none was given
 */
record GivenDate(int month, int day, Optional<DatePhrase.Year> year) {
  private static final int MONTHS = 12;
  private static final int DAYS = 31;

  /** That of a phrase; in digits alone in the order of the language, where both are possible. */
  static GivenDate of(DatePhrase phrase, String text, boolean dayFirst) {
    String written = text.substring(phrase.span().start(), phrase.span().end());
    boolean digits = written.matches("[0-9]{1,2}[^\\p{L}]+[0-9]{1,2}[^\\p{L}]+[0-9]{2,4}");
    if (!digits) {
      return new GivenDate(phrase.month(), phrase.day(), phrase.year());
    }
    String[] numbers = written.split("[^0-9]+", -1);
    return ordered(number(numbers[0]), number(numbers[1]), phrase.year(), dayFirst)
        .orElse(new GivenDate(phrase.month(), phrase.day(), phrase.year()));
  }

  /** That of numbers alone: day and month, and the year in two or four digits. */
  static Optional<GivenDate> of(List<String> numbers, boolean dayFirst) {
    boolean threeParts =
        numbers.size() == 3 && numbers.stream().limit(2).allMatch(n -> n.length() <= 2);
    if (threeParts && (numbers.get(2).length() == 2 || numbers.get(2).length() == 4)) {
      return parts(numbers.get(0), numbers.get(1), numbers.get(2), dayFirst);
    }
    if (numbers.size() == 2 && numbers.get(1).matches("1?[0-9]9[0-9]{2}")) {
      // "quince tres mil novecientos ochenta y cinco": the three is the month.
      String month = numbers.get(1).substring(0, numbers.get(1).length() - 3);
      String year = "1" + numbers.get(1).substring(month.length());
      return parts(numbers.get(0), month, year, true);
    }
    String digits = String.join("", numbers);
    if (digits.length() == 8) {
      Optional<GivenDate> yearFirst =
          digits.matches("(19|20).*")
              ? parts(digits.substring(4, 6), digits.substring(6), digits.substring(0, 4), false)
              : Optional.empty();
      return yearFirst
          .filter(date -> date.month() == number(digits.substring(4, 6)))
          .or(
              () ->
                  parts(
                      digits.substring(0, 2),
                      digits.substring(2, 4),
                      digits.substring(4),
                      dayFirst));
    }
    if (digits.length() == 7) {
      return parts(digits.substring(0, 1), digits.substring(1, 3), digits.substring(3), false)
          .filter(date -> plausible(date.year().orElseThrow().value()));
    }
    return digits.length() == 6
        ? parts(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4), dayFirst)
        : Optional.empty();
  }

  /** In the calendar, in that year. */
  Optional<LocalDate> in(int fullYear) {
    try {
      return Optional.of(LocalDate.of(fullYear, month, day));
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }

  private static Optional<GivenDate> parts(
      String first, String second, String year, boolean dayFirst) {
    Optional<DatePhrase.Year> given =
        Optional.of(new DatePhrase.Year(number(year), year.length() == 4));
    boolean usable = year.length() == 2 || plausible(number(year));
    return ordered(number(first), number(second), given, dayFirst).filter(date -> usable);
  }

  private static Optional<GivenDate> ordered(
      int first, int second, Optional<DatePhrase.Year> year, boolean dayFirst) {
    GivenDate american = new GivenDate(first, second, year);
    GivenDate other = new GivenDate(second, first, year);
    List<GivenDate> orders = dayFirst ? List.of(other, american) : List.of(american, other);
    return orders.stream().filter(GivenDate::possible).findFirst();
  }

  private boolean possible() {
    return month >= 1 && month <= MONTHS && day >= 1 && day <= DAYS;
  }

  private static boolean plausible(int year) {
    return year >= 1800 && year < 2200;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** Without the date. */
  @Override
  public String toString() {
    return "GivenDate[]";
  }
}
