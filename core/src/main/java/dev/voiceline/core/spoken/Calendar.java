package dev.voiceline.core.spoken;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a date as they are said: month names, days with and without their ending, years. */
final class Calendar {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth");
  private static final Map<String, Integer> ORDINAL_DAYS = ordinalDays();

  private Calendar() {}

  /**
   * A part of a date.
   *
   * @param words how many words it takes
   * @param definite a day with its ending (15th), a year with all four digits
   */
  record Part(int value, int words, boolean definite) {}

  static Optional<Integer> month(List<Word> words, int at) {
    if (at >= words.size()) {
      return Optional.empty();
    }
    String text = words.get(at).text();
    for (int i = 0; i < MONTHS.size(); i++) {
      boolean shortened = text.length() == 3 && MONTHS.get(i).startsWith(text);
      if (MONTHS.get(i).equals(text) || shortened || (i == 8 && text.equals("sept"))) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  static Optional<Part> day(List<Word> words, int at) {
    if (at >= words.size()) {
      return Optional.empty();
    }
    Integer ordinal = ORDINAL_DAYS.get(words.get(at).text());
    if (ordinal != null) {
      return Optional.of(new Part(ordinal, 1, true));
    }
    boolean tens = tens(words, at) > 0;
    if (tens && at + 1 < words.size()) {
      Integer unit = ORDINAL_DAYS.get(words.get(at + 1).text());
      int day = tens(words, at) + (unit == null ? 0 : unit);
      if (unit != null && unit < 10 && day <= 31) {
        return Optional.of(new Part(day, 2, true));
      }
    }
    return upTo(31, words, at)
        .map(
            day ->
                ending(words, at + day.words())
                    ? new Part(day.value(), day.words() + 1, true)
                    : day)
        // "March thirty two thousand two": the two belongs to the year.
        .or(() -> Optional.of(new Part(tens(words, at), 1, false)).filter(day -> tens));
  }

  private static int tens(List<Word> words, int at) {
    return Word.is(words, at, "twenty") ? 20 : Word.is(words, at, "thirty") ? 30 : 0;
  }

  /** The {@code th} of {@code 15th}. */
  static boolean ending(List<Word> words, int at) {
    return at > 0
        && at < words.size()
        && words.get(at).gap().isEmpty()
        && words.get(at - 1).digits()
        && List.of("st", "nd", "rd", "th").contains(words.get(at).text());
  }

  /** A number from 1 on, with or without a leading zero. */
  static Optional<Part> upTo(int highest, List<Word> words, int at) {
    Optional<Numeral> number = Numeral.at(words, at);
    if (number.isPresent() && number.get().digits().equals("0")) {
      return Numeral.at(words, at + 1)
          .filter(n -> n.digits().length() == 1 && n.value() > 0)
          .map(n -> new Part(n.value(), 1 + n.words(), false));
    }
    return number
        .filter(n -> n.digits().length() <= 2 && n.value() >= 1 && n.value() <= highest)
        .map(n -> new Part(n.value(), n.words(), false));
  }

  static Optional<Part> year(List<Word> words, int at) {
    Optional<Numeral> first = Numeral.at(words, at);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Numeral number = first.get();
    int next = at + number.words();
    if (number.digits().length() == 4) {
      boolean plausible = number.value() >= 1800 && number.value() < 2200;
      return Optional.of(new Part(number.value(), number.words(), true)).filter(y -> plausible);
    }
    if (number.digits().length() == 2) {
      boolean century = number.value() >= 18 && number.value() <= 21;
      Optional<Part> inCentury = century ? twoDigits(words, next) : Optional.empty();
      return inCentury
          .map(y -> new Part(number.value() * 100 + y.value(), number.words() + y.words(), true))
          .or(() -> Optional.of(new Part(number.value(), number.words(), false)));
    }
    return number.digits().length() == 1
        ? digitByDigit(words, at).or(() -> twoDigits(words, at))
        : Optional.empty();
  }

  /** {@code 85}, {@code eighty-five}, {@code oh five}. */
  private static Optional<Part> twoDigits(List<Word> words, int at) {
    Optional<Numeral> number = Numeral.at(words, at);
    if (number.isPresent() && number.get().digits().equals("0")) {
      return Numeral.at(words, at + 1)
          .filter(n -> n.digits().length() == 1)
          .map(n -> new Part(n.value(), 1 + n.words(), false));
    }
    return number
        .filter(n -> n.digits().length() == 2)
        .map(n -> new Part(n.value(), n.words(), false));
  }

  private static Optional<Part> digitByDigit(List<Word> words, int at) {
    StringBuilder year = new StringBuilder();
    for (int i = at; i < at + 4; i++) {
      Optional<Numeral> digit = Numeral.at(words, i).filter(n -> n.words() == 1);
      if (digit.isEmpty() || digit.get().digits().length() != 1) {
        return Optional.empty();
      }
      year.append(digit.get().digits());
    }
    int value = Integer.parseInt(year.toString());
    return value >= 1800 && value < 2200 ? Optional.of(new Part(value, 4, true)) : Optional.empty();
  }

  private static Map<String, Integer> ordinalDays() {
    Map<String, Integer> days = new HashMap<>();
    for (int i = 0; i < ORDINALS.size(); i++) {
      days.put(ORDINALS.get(i), i + 1);
    }
    days.put("thirtieth", 30);
    return Map.copyOf(days);
  }
}
