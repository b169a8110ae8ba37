package dev.voiceline.core.spoken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that is nothing but numbers, taken as a date: {@code 03151985}, {@code oh three fifteen
 * eighty-five}.
 */
public final class DigitsOnlyDate {
  private static final Pattern JOINED = Pattern.compile("[0-9]\\s?[-/.]\\s?[0-9]");
  private static final int LONGEST = 100;

  private DigitsOnlyDate() {}

  /**
   * The date, when the whole text has its digits: month and day, then the year; or the year first.
   */
  public static Optional<DatePhrase> date(String text) {
    if (text.length() > LONGEST || JOINED.matcher(text).find()) {
      return Optional.empty();
    }
    List<Word> words = Word.of(text);
    List<String> numbers = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Numeral> number = Numeral.at(words, at);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers.add(number.get().digits());
      at += number.get().words();
    }
    Span all = new Span(0, text.length());
    if (numbers.size() == 3 && numbers.stream().allMatch(n -> n.length() <= 2)) {
      return date(all, numbers.get(0), numbers.get(1), numbers.get(2));
    }
    String digits = String.join("", numbers);
    if (digits.length() == 8) {
      boolean yearFirst = digits.matches("(19|20).*");
      return yearFirst
          ? date(all, digits.substring(4, 6), digits.substring(6), digits.substring(0, 4))
          : date(all, digits.substring(0, 2), digits.substring(2, 4), digits.substring(4));
    }
    return digits.length() == 6
        ? date(all, digits.substring(0, 2), digits.substring(2, 4), digits.substring(4))
        : Optional.empty();
  }

  private static Optional<DatePhrase> date(Span span, String month, String day, String year) {
    boolean complete = year.length() == 4;
    if (!complete && year.length() != 2) {
      return Optional.empty();
    }
    var given = new DatePhrase.Year(Integer.parseInt(year), complete);
    return Optional.of(
        new DatePhrase(span, Integer.parseInt(month), Integer.parseInt(day), Optional.of(given)));
  }
}
