package dev.voiceline.core.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Figures and dates in one language, for the ear or for the eye, by the rules in its resource file.
 * Immutable. None takes a negative number.
 */
public final class Figures {
  /** What every language has rules for. */
  static final List<String> SETS =
      List.of(
          "%cardinal",
          "%counted",
          "%day",
          "%year",
          "%dollars",
          "%dollars-written",
          "%cents",
          "%cents-written",
          "%percent",
          "%percent-written",
          "%minutes",
          "%minutes-written",
          "%hours",
          "%hours-written");

  private final Phrases phrases;
  private final Rendering rendering;

  Figures(Phrases phrases, Rendering rendering) {
    this.phrases = phrases;
    this.rendering = rendering;
  }

  /** The language they are in. */
  public Phrases phrases() {
    return phrases;
  }

  /** A number by itself. */
  public String count(long number) {
    return spoken() ? phrases.numbers().say("%cardinal", number) : Long.toString(number);
  }

  /** An amount of US dollars. */
  public String amount(long cents) {
    String dollars = number("%dollars", cents / 100);
    if (cents % 100 == 0) {
      return dollars;
    }
    String rest = number("%cents", cents % 100);
    if (spoken() && cents < 100) {
      return rest;
    }
    return phrases.text(
        spoken() ? Phrase.AMOUNT_WITH_CENTS_SPOKEN : Phrase.AMOUNT_WITH_CENTS_WRITTEN,
        Map.of("dollars", dollars, "cents", rest));
  }

  /** A percentage. */
  public String percent(long percent) {
    return number("%percent", percent);
  }

  /** A span of time. */
  public String minutes(long minutes) {
    return number("%minutes", minutes);
  }

  /** A span of time. */
  public String hours(long hours) {
    return number("%hours", hours);
  }

  /** A day, with its year. */
  public String date(LocalDate day) {
    return spoken()
        ? date(Phrase.DATE_SPOKEN, Phrase.MONTHS, day)
        : date(Phrase.DATE_WRITTEN, Phrase.MONTHS, day);
  }

  /** A day in few characters, whoever it is for. */
  public String shortDate(LocalDate day) {
    return new Figures(phrases, Rendering.WRITTEN)
        .date(Phrase.DATE_SHORT, Phrase.MONTHS_SHORT, day);
  }

  /**
   * An identifier, one character at a time. Commas, for a voice reads letters and digits too fast
   * otherwise; a letter that a telephone does not keep apart from another is named.
   */
  public String characters(String identifier) {
    Map<String, String> names = phrases.table(Phrase.LETTERS_SPOKEN);
    return identifier
        .chars()
        .mapToObj(Character::toString)
        .map(each -> spoken() ? names.getOrDefault(each, each) : each)
        .collect(Collectors.joining(spoken() ? ", " : " "));
  }

  /** Sentences with a capital letter at their beginning; those that are empty are left out. */
  public static String sentences(String... parts) {
    return List.of(parts).stream()
        .filter(part -> !part.isBlank())
        .map(Figures::capitalized)
        .collect(Collectors.joining(" "));
  }

  private static String capitalized(String sentence) {
    int first = sentence.offsetByCodePoints(0, 1);
    return sentence.substring(0, first).toUpperCase(Locale.ROOT) + sentence.substring(first);
  }

  private String date(Phrase order, Phrase months, LocalDate day) {
    String month = phrases.list(months).get(day.getMonthValue() - 1);
    boolean words = order == Phrase.DATE_SPOKEN;
    String number = words ? say("%day", day.getDayOfMonth()) : "" + day.getDayOfMonth();
    String year = words ? say("%year", day.getYear()) : "" + day.getYear();
    return phrases.text(order, Map.of("month", month, "day", number, "year", year));
  }

  private String number(String set, long number) {
    return say(spoken() ? set : set + "-written", number);
  }

  private String say(String set, long number) {
    return phrases.numbers().say(set, number);
  }

  private boolean spoken() {
    return rendering == Rendering.SPOKEN;
  }
}
