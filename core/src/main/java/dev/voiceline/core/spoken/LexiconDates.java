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

  /** A day or a month, and where the words after it begin. */
  private record Part(int value, int end) {}

  /** A year, and where the words after it begin. */
  private record YearPart(Year year, int end) {}

  /** {@code quince de marzo de 1985}, {@code el 3 del 4 del 85}. */
  private Optional<Found> dayFirst(int at) {
    return day(at)
        .flatMap(
            day -> {
              int next = afterLinks(day.end());
              Optional<Found> named = month(next).map(month -> withYear(month, day, next + 1));
              boolean joined = next > day.end();
              return named.or(() -> joined ? inNumbers(day, next) : Optional.empty());
            });
  }

  /** Each joined to the next by a word, and with a year: anything less could be anything. */
  private Optional<Found> inNumbers(Part day, int monthAt) {
    return number(monthAt, 12)
        .filter(month -> afterLinks(month.end()) > month.end())
        .map(month -> withYear(month.value(), day, month.end()))
        .filter(date -> date.year().isPresent());
  }

  /** {@code marzo 15, 1985}. */
  private Optional<Found> monthFirst(int at) {
    return month(at)
        .flatMap(month -> day(afterLinks(at + 1)).map(day -> withYear(month, day, day.end())));
  }

  private Optional<Integer> month(int at) {
    return at < words.size() ? lexicon.month(words.get(at)) : Optional.empty();
  }

  private Optional<Part> day(int at) {
    return number(at, 31)
        .map(day -> ending(day.end()) ? new Part(day.value(), day.end() + 1) : day);
  }

  /** The ending of {@code 1ro} or {@code 1er}. */
  private boolean ending(int at) {
    return words.get(at - 1).digits()
        && at < words.size()
        && words.get(at).gap().isEmpty()
        && words.get(at).raw().length() <= 2;
  }

  private Optional<Part> number(int at, int highest) {
    return LexiconNumber.at(lexicon, words, at, "%day")
        .filter(number -> number.digits().length() <= 2)
        .filter(number -> number.value() >= 1 && number.value() <= highest)
        .map(number -> new Part(number.value(), at + number.words()));
  }

  private Found withYear(int month, Part day, int end) {
    Optional<YearPart> year = year(afterLinks(end));
    return new Found(
        month, day.value(), year.map(YearPart::year), year.map(YearPart::end).orElse(end));
  }

  private Optional<YearPart> year(int at) {
    Optional<LexiconNumber> number = LexiconNumber.at(lexicon, words, at, "%year");
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int value = number.get().value();
    int next = at + number.get().words();
    if (value >= 1800 && value < 2200) {
      return Optional.of(new YearPart(new Year(value, true), next));
    }
    boolean digits = number.get().digits().length() == 2;
    Optional<YearPart> twoDigits =
        Optional.of(new YearPart(new Year(value, false), next)).filter(any -> digits);
    return number.get().written() ? twoDigits : inTwo(value, next).or(() -> twoDigits);
  }

  /** {@code diecinueve noventa}: century and year; {@code cero cinco}: the year alone. */
  private Optional<YearPart> inTwo(int first, int at) {
    return LexiconNumber.at(lexicon, words, at)
        .filter(second -> second.value() < 100)
        .flatMap(
            second -> {
              int end = at + second.words();
              boolean century = first >= 18 && first <= 21;
              boolean zero = first == 0 && second.value() < 10;
              Year year = new Year(first * 100 + second.value(), century);
              return Optional.of(new YearPart(year, end)).filter(any -> century || zero);
            });
  }

  private int afterLinks(int at) {
    int next = at;
    while (next < words.size() && lexicon.link(words.get(next))) {
      next++;
    }
    return next;
  }
}
