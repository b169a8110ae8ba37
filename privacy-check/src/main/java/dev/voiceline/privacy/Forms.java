package dev.voiceline.privacy;

import dev.voiceline.privacy.Identifier.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All forms of an identifier as one pattern each. */
final class Forms {
  private static final String[] DIGITS = {
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
  };
  private static final List<String> WRITTEN =
      List.of(
          "uuuu-MM-dd",
          "uuuu/MM/dd",
          "uuuuMMdd",
          "MM/dd/uuuu",
          "M/d/uuuu",
          "dd.MM.uuuu",
          "d.M.uuuu",
          "MM-dd-uuuu",
          "MMMM d, uuuu",
          "MMMM d uuuu",
          "MMM d, uuuu",
          "d MMMM uuuu",
          "d MMM uuuu");

  private Forms() {}

  /** As it is, in groups, letter by letter, and with its digits in words. */
  static Identifier memberId(String id) {
    String spaced =
        id.chars().mapToObj(Forms::character).collect(Collectors.joining("[ ,.-]{0,2}"));
    return new Identifier(
        Kind.MEMBER_ID,
        new Anchored(first(id.charAt(0)), "(?<![A-Z0-9])" + spaced + "(?![A-Z0-9])"));
  }

  /** In digits and in words, English and Spanish. */
  static Identifier birthDates(Collection<LocalDate> days) {
    Wordings wordings = new Wordings();
    for (LocalDate day : days) {
      WRITTEN.forEach(
          form -> wordings.add(DateTimeFormatter.ofPattern(form, Locale.US).format(day)));
      SpokenDates.forms(day).forEach(wordings::add);
    }
    return new Identifier(Kind.BIRTH_DATE, wordings);
  }

  /** First and last name, in either order. Alone, either may be any word. */
  static Identifier name(String first, String last) {
    String one = Pattern.quote(first);
    String other = Pattern.quote(last);
    String between = "[ ,*|_-]{1,2}";
    return new Identifier(
        Kind.NAME,
        new Anchored(
            "" + first.charAt(0) + last.charAt(0),
            "(?<![A-Za-z])("
                + one
                + between
                + other
                + "|"
                + other
                + between
                + one
                + ")(?![A-Za-z])"));
  }

  /** With and without the country, in groups or not. */
  static Identifier phoneNumber(String e164) {
    String national = e164.substring(2);
    String groups =
        "\\(?"
            + national.substring(0, 3)
            + "\\)?[ .-]?"
            + national.substring(3, 6)
            + "[ .-]?"
            + national.substring(6);
    return new Identifier(
        Kind.PHONE_NUMBER,
        new Anchored(
            "+1(" + national.charAt(0), "(?<![0-9])(\\+?1[ .-]?)?" + groups + "(?![0-9])"));
  }

  /** What one may begin with, in digits or in words. */
  private static String first(char each) {
    return each >= '0' && each <= '9' ? each + DIGITS[each - '0'].substring(0, 1) : "" + each;
  }

  private static String character(int each) {
    return each >= '0' && each <= '9'
        ? "(?:" + (char) each + "|" + DIGITS[each - '0'] + ")"
        : Pattern.quote(String.valueOf((char) each));
  }
}
