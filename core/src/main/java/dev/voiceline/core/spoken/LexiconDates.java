package dev.voiceline.core.spoken;

import dev.voiceline.core.spoken.DatePhrase.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dates with a name of a month, or with all three numbers joined by words. Used once. */
final class LexiconDates {
  private final Lexicon lexicon;
  private final List<Word> words;

  LexiconDates(Lexicon lexicon, List<Word> words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  List<DatePhrase> all() {
    List<DatePhrase> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int from = at;
      Optional<Found> date = dayFirst(at).or(() -> monthFirst(from));
      if (date.isPresent()) {
        found.add(date.get().phrase(words, from));
        at = date.get().end();
      } else {
        at++;
      }
    }
    return List.copyOf(found);
  }

  private record Found(int month, int day, Optional<Year> year, int end) {
    DatePhrase phrase(List<Word> words, int from) {
      Span span = new Span(words.get(from).span().start(), words.get(end - 1).span().end());
      return new DatePhrase(span, month, day, year);
    }
  }

  private record Number(int value, int end) {}

  /** {@code quince de marzo de 1985}, {@code el 3 del 4 del 85}. */
  private Optional<Found> dayFirst(int at) {
    return day(at)
        .flatMap(
            day -> {
              int next = afterLinks(day.end());
              if (next < words.size() && lexicon.month(words.get(next)).isPresent()) {
                return Optional.of(withYear(lexicon.month(words.get(next)).get(), day, next + 1));
              }
              return next > day.end() ? inNumbers(day, next) : Optional.empty();
            });
  }

  /** Each joined to the next by a word, and with a year: anything less could be anything. */
  private Optional<Found> inNumbers(Number day, int monthAt) {
    return number(monthAt, "%day", 1, 12)
        .filter(month -> afterLinks(month.end()) > month.end())
        .map(month -> withYear(month.value(), day, month.end()))
        .filter(date -> date.year().isPresent());
  }

  /** {@code marzo 15, 1985}. */
  private Optional<Found> monthFirst(int at) {
    Optional<Integer> month = lexicon.month(words.get(at));
    return month.flatMap(
        named -> day(afterLinks(at + 1)).map(day -> withYear(named, day, day.end())));
  }

  private Optional<Number> day(int at) {
    return number(at, "%day", 1, 31)
        .map(
            day ->
                // The ending of "1ro" or "1er".
                words.get(day.end() - 1).digits()
                        && day.end() < words.size()
                        && words.get(day.end()).gap().isEmpty()
                        && words.get(day.end()).raw().length() <= 2
                    ? new Number(day.value(), day.end() + 1)
                    : day);
  }

  private Optional<Number> number(int at, String set, int lowest, int highest) {
    return LexiconNumber.at(lexicon, words, at, set)
        .filter(number -> number.digits().length() <= 2 || !number.written())
        .filter(number -> number.value() >= lowest && number.value() <= highest)
        .map(number -> new Number(number.value(), at + number.words()));
  }

  private Found withYear(int month, Number day, int end) {
    int at = afterLinks(end);
    Optional<LexiconNumber> first = LexiconNumber.at(lexicon, words, at, "%year");
    if (first.isEmpty()) {
      return new Found(month, day.value(), Optional.empty(), end);
    }
    LexiconNumber number = first.get();
    int next = at + number.words();
    int value = number.value();
    boolean whole = value >= 1800 && value < 2200;
    if (whole) {
      return new Found(month, day.value(), Optional.of(new Year(value, true)), next);
    }
    Optional<LexiconNumber> second =
        LexiconNumber.at(lexicon, words, next).filter(two -> two.value() < 100);
    if (second.isPresent() && !number.written() && value >= 18 && value <= 21) {
      Year year = new Year(value * 100 + second.get().value(), true);
      return new Found(month, day.value(), Optional.of(year), next + second.get().words());
    }
    if (second.isPresent() && value == 0 && second.get().value() < 10) {
      Year year = new Year(second.get().value(), false);
      return new Found(month, day.value(), Optional.of(year), next + second.get().words());
    }
    return number.written() ? twoDigits(month, day, number, end, next) : spoken(month, day, value, end, next);
  }

  private static Found twoDigits(int month, Number day, LexiconNumber number, int end, int next) {
    boolean year = number.digits().length() == 2;
    return year
        ? new Found(month, day.value(), Optional.of(new Year(number.value(), false)), next)
        : new Found(month, day.value(), Optional.empty(), end);
  }

  private static Found spoken(int month, Number day, int value, int end, int next) {
    return value >= 10 && value < 100
        ? new Found(month, day.value(), Optional.of(new Year(value, false)), next)
        : new Found(month, day.value(), Optional.empty(), end);
  }

  private int afterLinks(int at) {
    int next = at;
    while (next < words.size() && lexicon.link(words.get(next))) {
      next++;
    }
    return next;
  }
}
