package dev.voiceline.privacy;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Birth dates in words. */
final class SpokenDates {
  private static final String[] ORDINALS = {
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
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirtieth",
    "thirty-first"
  };
  private static final String[] ONES = {
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };

  private SpokenDates() {}

  static List<String> forms(LocalDate day) {
    String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.US);
    String spanish = day.getMonth().getDisplayName(TextStyle.FULL, Locale.forLanguageTag("es"));
    String ordinal = ORDINALS[day.getDayOfMonth() - 1];
    String year = year(day.getYear());
    String number = String.valueOf(day.getDayOfMonth());
    return List.of(
        month + " " + ordinal + ", " + year,
        month + " " + ordinal + " " + year,
        month + " " + ordinal + ", " + day.getYear(),
        month + " " + ordinal + " " + day.getYear(),
        month + " " + number + ", " + year,
        "the " + ordinal + " of " + month + " " + year,
        "the " + ordinal + " of " + month + " " + day.getYear(),
        number + " de " + spanish + " de " + day.getYear());
  }

  private static String year(int year) {
    if (year >= 2000 && year < 2010) {
      return "two thousand" + (year == 2000 ? "" : " " + ONES[year - 2000]);
    }
    return below100(year / 100) + " " + (year % 100 < 10 ? "oh " : "") + below100(year % 100);
  }

  private static String below100(int number) {
    if (number < ONES.length) {
      return ONES[number];
    }
    return TENS[number / 10] + (number % 10 == 0 ? "" : "-" + ONES[number % 10]);
  }
}
