package dev.voiceline.core.spoken;

import dev.voiceline.core.spoken.Calendar.Part;
import dev.voiceline.core.spoken.DatePhrase.Reading;
import dev.voiceline.core.spoken.DatePhrase.Year;
import java.util.List;
import java.util.Optional;

/** The orders in which the parts of a date come. */
final class DateReader {
  private DateReader() {}

  static Optional<Reading> at(List<Word> words, int at) {
    return written(words, at)
        .or(() -> monthFirst(words, at))
        .or(() -> dayFirst(words, at))
        .or(() -> numbersOnly(words, at));
  }

  /** {@code 1985-03-15}, {@code 3/15/1985}, {@code 03-15-85}; 15/3/1985 can only be the 15th. */
  private static Optional<Reading> written(List<Word> words, int at) {
    if (at + 2 >= words.size() || !standsAlone(words, at, at + 3)) {
      return Optional.empty();
    }
    Word first = words.get(at);
    Word second = words.get(at + 1);
    Word third = words.get(at + 2);
    boolean numbers = first.digits() && second.digits() && third.digits();
    boolean joined = second.gap().matches("[-/.]") && third.gap().equals(second.gap());
    if (!numbers || !joined || second.raw().length() > 2) {
      return Optional.empty();
    }
    if (first.raw().length() == 4 && third.raw().length() <= 2) {
      return numeric(number(second), number(third), new Year(number(first), true));
    }
    boolean year = third.raw().length() == 4 || third.raw().length() == 2;
    return first.raw().length() <= 2 && year
        ? numeric(number(first), number(second), new Year(number(third), third.raw().length() == 4))
        : Optional.empty();
  }

  private static Optional<Reading> numeric(int month, int day, Year year) {
    boolean swapped = month > 12 && day <= 12;
    Reading reading =
        new Reading(swapped ? day : month, swapped ? month : day, Optional.of(year), 3);
    boolean plausible =
        reading.month() >= 1 && reading.month() <= 12 && reading.day() >= 1 && reading.day() <= 31;
    return plausible ? Optional.of(reading) : Optional.empty();
  }

  private static int number(Word word) {
    return Integer.parseInt(word.raw());
  }

  /** {@code March 15, 1985}, {@code March the fifteenth}. */
  private static Optional<Reading> monthFirst(List<Word> words, int at) {
    Optional<Integer> month = Calendar.month(words, at);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int dayAt = at + 1 + (Word.is(words, at + 1, "the") ? 1 : 0);
    return Calendar.day(words, dayAt)
        .map(day -> withYear(words, at, month.get(), day.value(), dayAt + day.words()))
        .filter(date -> date.year().isPresent() || !onlyAVerb(words.get(at)));
  }

  /** {@code 15 March 1985}, {@code fifteenth of March}. */
  private static Optional<Reading> dayFirst(List<Word> words, int at) {
    Optional<Part> day = Calendar.day(words, at);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    int after = at + day.get().words();
    boolean of = Word.is(words, after, "of");
    int monthAt = after + (of ? 1 : 0);
    Optional<Integer> month = Calendar.month(words, monthAt);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    Reading date = withYear(words, at, month.get(), day.get().value(), monthAt + 1);
    boolean certain = of || day.get().definite() || date.complete();
    // "... 5 6 March 15, 1985": the 6 belongs to what came before.
    boolean other =
        !certain && monthFirst(words, monthAt).filter(d -> d.year().isPresent()).isPresent();
    boolean verb = date.year().isEmpty() && onlyAVerb(words.get(monthAt));
    return other || verb ? Optional.empty() : Optional.of(date);
  }

  /** {@code 3 15 1985}, {@code three fifteen nineteen eighty-five}: only with the whole year. */
  private static Optional<Reading> numbersOnly(List<Word> words, int at) {
    Optional<Part> month = Calendar.upTo(12, words, at);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int dayAt = at + month.get().words();
    return Calendar.day(words, dayAt)
        .map(day -> withYear(words, at, month.get().value(), day.value(), dayAt + day.words()))
        .filter(Reading::complete)
        .filter(date -> standsAlone(words, at, at + date.words()))
        .filter(date -> at == 0 || Numeral.at(words, at - 1).isEmpty())
        .filter(date -> Numeral.at(words, at + date.words()).isEmpty());
  }

  private static Reading withYear(List<Word> words, int at, int month, int day, int yearAt) {
    int skipped = Word.is(words, yearAt, "of") || Word.is(words, yearAt, "in") ? 1 : 0;
    Optional<Part> year = Calendar.year(words, yearAt + skipped);
    int end = year.map(y -> yearAt + skipped + y.words()).orElse(yearAt);
    return new Reading(month, day, year.map(y -> new Year(y.value(), y.definite())), end - at);
  }

  /** Whether no part of a longer identifier stands on either side. */
  private static boolean standsAlone(List<Word> words, int from, int to) {
    Word first = words.get(from);
    boolean joinedBefore = from > 0 && first.gap().matches("[-/.]?");
    boolean afterLetter = from > 0 && words.get(from - 1).raw().length() == 1;
    boolean joinedAfter = to < words.size() && words.get(to).gap().matches("[-/]?");
    return !joinedBefore && !afterLetter && !joinedAfter;
  }

  /** "may" and "march" are verbs unless written as names. */
  private static boolean onlyAVerb(Word month) {
    boolean verb = month.text().equals("may") || month.text().equals("march");
    return verb && month.raw().equals(month.text());
  }
}
