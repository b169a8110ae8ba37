package dev.voiceline.core.fidelity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dates at a place of a text: {@code June 30, 2026}, {@code the thirtieth of June}, {@code 30 de
 * junio de 2026}, {@code 6/30/2026}, {@code 2026-06-30}. Numbers alone stand in US order.
 */
final class DayReader {
  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final WordList links;
  private final NumberReader numbers;

  /** A date that was read, and how many tokens it takes. */
  record Read(Day day, int tokens) {}

  private record Part(int value, int tokens) {}

  /**
   * A reader.
   *
   * @param months the twelve, in order
   * @param ordinals words with their values, such as {@code first 1}
   * @param links what may stand between the parts, such as {@code of}
   */
  DayReader(List<String> months, List<String> ordinals, WordList links, NumberReader numbers) {
    for (String month : months) {
      this.months.put(Token.plain(month), this.months.size() + 1);
    }
    for (String entry : ordinals) {
      String[] parts = entry.split(" ", 2);
      this.ordinals.put(Token.plain(parts[0]), Integer.valueOf(parts[1].strip()));
    }
    this.links = links;
    this.numbers = numbers;
  }

  Optional<Read> at(List<Token> tokens, int place) {
    return slashed(tokens, place)
        .or(() -> monthFirst(tokens, place))
        .or(() -> dayFirst(tokens, place));
  }

  private Optional<Read> slashed(List<Token> tokens, int place) {
    boolean shape =
        place + 4 < tokens.size()
            && tokens.get(place + 1).is(Token.Kind.SLASH)
            && tokens.get(place + 3).is(Token.Kind.SLASH);
    if (!shape) {
      return Optional.empty();
    }
    Optional<Integer> one = whole(tokens, place);
    Optional<Integer> two = whole(tokens, place + 2);
    Optional<Integer> three = whole(tokens, place + 4);
    if (one.isEmpty() || two.isEmpty() || three.isEmpty()) {
      return Optional.empty();
    }
    if (one.get() > 999) {
      return day(two.get(), three.get(), one, 5);
    }
    return one.get() > 12
        ? day(two.get(), one.get(), three, 5)
        : day(one.get(), two.get(), three, 5);
  }

  private Optional<Integer> whole(List<Token> tokens, int place) {
    return numbers.at(tokens, place).filter(n -> n.tokens() == 1).flatMap(NumberReader.Read::whole);
  }

  private Optional<Read> monthFirst(List<Token> tokens, int place) {
    Integer month = months.get(tokens.get(place).text());
    if (month == null) {
      return Optional.empty();
    }
    int dayAt = afterLinks(tokens, place + 1);
    return dayOfMonth(tokens, dayAt)
        .flatMap(day -> withYear(tokens, place, month, day.value(), dayAt + day.tokens()));
  }

  private Optional<Read> dayFirst(List<Token> tokens, int place) {
    Optional<Part> day = dayOfMonth(tokens, place);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    int monthAt = afterLinks(tokens, place + day.get().tokens());
    Integer month = monthAt < tokens.size() ? months.get(tokens.get(monthAt).text()) : null;
    return month == null
        ? Optional.empty()
        : withYear(tokens, place, month, day.get().value(), monthAt + 1);
  }

  private Optional<Read> withYear(List<Token> tokens, int place, int month, int day, int after) {
    int yearAt = afterLinks(tokens, after);
    if (yearAt < tokens.size() && tokens.get(yearAt).is(Token.Kind.COMMA)) {
      yearAt++;
    }
    Optional<Part> year = year(tokens, yearAt);
    int end = year.isPresent() ? yearAt + year.get().tokens() : after;
    return day(month, day, year.map(Part::value), end - place);
  }

  private static Optional<Read> day(int month, int day, Optional<Integer> year, int tokens) {
    boolean possible = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return possible
        ? Optional.of(new Read(new Day(month, day, year, Day.About.UNSAID), tokens))
        : Optional.empty();
  }

  private int afterLinks(List<Token> tokens, int place) {
    int at = place;
    while (at < tokens.size() && links.has(tokens.get(at))) {
      at++;
    }
    return at;
  }

  /** {@code 30}, {@code 30th}, {@code thirty}, {@code thirtieth}, {@code thirty first}. */
  private Optional<Part> dayOfMonth(List<Token> tokens, int place) {
    if (place >= tokens.size()) {
      return Optional.empty();
    }
    Integer ordinal = ordinals.get(tokens.get(place).text());
    if (ordinal != null) {
      return Optional.of(new Part(ordinal, 1));
    }
    return part(tokens, place)
        .filter(day -> day.value() <= 31)
        .map(day -> ended(tokens, place, day));
  }

  /** A day with its ending, or with the unit that goes with its tens. */
  private Part ended(List<Token> tokens, int place, Part day) {
    int next = place + day.tokens();
    if (next >= tokens.size()) {
      return day;
    }
    Token after = tokens.get(next);
    Integer unit = ordinals.get(after.text());
    if (day.value() % 10 == 0 && day.value() >= 20 && unit != null && unit < 10) {
      return new Part(day.value() + unit, day.tokens() + 1);
    }
    boolean ending = after.start() == tokens.get(next - 1).end() && after.is(Token.Kind.WORD);
    return ending ? new Part(day.value(), day.tokens() + 1) : day;
  }

  /** {@code 2026}, {@code two thousand twenty-six}, {@code twenty twenty-six}. */
  private Optional<Part> year(List<Token> tokens, int place) {
    return part(tokens, place).flatMap(first -> year(tokens, place, first));
  }

  private Optional<Part> year(List<Token> tokens, int place, Part first) {
    if (first.value() >= 1800 && first.value() < 2200) {
      return Optional.of(first);
    }
    boolean century = first.value() >= 18 && first.value() <= 21;
    return part(tokens, place + first.tokens())
        .filter(rest -> century && rest.value() < 100)
        .map(rest -> new Part(first.value() * 100 + rest.value(), first.tokens() + rest.tokens()));
  }

  private Optional<Part> part(List<Token> tokens, int place) {
    return numbers
        .at(tokens, place)
        .flatMap(number -> number.whole().map(value -> new Part(value, number.tokens())));
  }
}
