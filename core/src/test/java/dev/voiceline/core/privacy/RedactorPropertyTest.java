package dev.voiceline.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

class RedactorPropertyTest {
  private static final List<String> DIGITS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> TEENS =
      List.of(
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> LETTERS =
      List.of(
          "ay",
          "bee",
          "cee",
          "dee",
          "ee",
          "ef",
          "gee",
          "aitch",
          "eye",
          "jay",
          "kay",
          "el",
          "em",
          "en",
          "oh",
          "pee",
          "cue",
          "ar",
          "ess",
          "tee",
          "you",
          "vee",
          "double u",
          "ex",
          "why",
          "zee");
  private static final List<String> SENTENCES =
      List.of("%s", "My member ID is %s.", "Sure, it's %s, thanks", "so %s is on the card");

  private final Redactor redactor = Redactor.masking();

  @Property(tries = 1000)
  void noThreeDigitsOfAMemberIdSurvive(
      @ForAll("memberIds") String id, @ForAll("idRenderings") Rendering rendering) {
    String digits = id.replaceAll("[^0-9]", "");
    String text = rendering.of(id);

    String spoken = wordsAsDigits(redactor.redact(text));

    IntStream.rangeClosed(0, digits.length() - 3)
        .mapToObj(i -> digits.substring(i, i + 3))
        .forEach(three -> assertThat(spoken).doesNotContain(three));
  }

  @Property(tries = 1000)
  void nothingOfADateSurvives(
      @ForAll("births") LocalDate date, @ForAll("dateRenderings") Rendering rendering) {
    String text = rendering.of(date.toString());

    assertThat(redactor.redact(text)).doesNotContainPattern("[0-9]").contains("****-**-**");
  }

  @Property
  void maskingTwiceIsMaskingOnce(
      @ForAll("memberIds") String id, @ForAll("idRenderings") Rendering r) {
    String once = redactor.redact(r.of(id));

    assertThat(redactor.redact(once)).isEqualTo(once);
  }

  @Property(tries = 700)
  void anyTextIsTakenWithoutFailing(@ForAll String text) {
    assertThat(redactor.redact(text)).isNotNull();
  }

  @Property
  void amountsOfMoneyStay(@ForAll("amounts") String amount) {
    String text = "The copay is " + amount + " for a visit.";

    assertThat(redactor.redact(text)).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> amounts() {
    return Arbitraries.longs()
        .between(0, 99_999_999)
        .map(cents -> String.format(Locale.US, "$%,d.%02d", cents / 100, cents % 100));
  }

  @Provide
  Arbitrary<String> memberIds() {
    Arbitrary<String> letters =
        Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(0).ofMaxLength(3);
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(5).ofMaxLength(12);
    return Combinators.combine(letters, digits).as(String::concat);
  }

  @Provide
  Arbitrary<LocalDate> births() {
    return Dates.dates().between(LocalDate.of(1905, 1, 1), LocalDate.of(2025, 12, 31));
  }

  /** A way to say or write an identifier, within a sentence. */
  record Rendering(int way, String sentence, boolean date) {
    String of(String value) {
      return String.format(sentence, date ? date(LocalDate.parse(value)) : id(value));
    }

    private String id(String id) {
      List<String> characters = id.chars().mapToObj(Character::toString).toList();
      return switch (way) {
        case 0 -> id;
        case 1 -> id.toLowerCase(Locale.ROOT);
        case 2 -> String.join(" ", characters);
        case 3 -> String.join("-", characters);
        case 4 -> String.join(", ", characters) + ".";
        case 5 -> characters.stream().map(Rendering::name).collect(Collectors.joining(" "));
        case 6 -> characters.stream().map(Rendering::name).collect(Collectors.joining(", "));
        case 7 -> id.replaceAll("([0-9]{3})(?=[0-9])", "$1-");
        default -> id.replaceAll("[0-9]", "") + " " + pairs(id.replaceAll("[^0-9]", ""));
      };
    }

    private static String name(String character) {
      char c = character.charAt(0);
      return Character.isDigit(c) ? DIGITS.get(c - '0') : LETTERS.get(c - 'A');
    }

    /** Two digits at a time, as a number. */
    private static String pairs(String digits) {
      StringBuilder said = new StringBuilder();
      for (int i = 0; i < digits.length(); i += 2) {
        String pair = digits.substring(i, Math.min(i + 2, digits.length()));
        said.append(' ')
            .append(pair.length() == 2 ? twoDigits(Integer.parseInt(pair)) : name(pair));
      }
      return said.toString().strip();
    }

    private String date(LocalDate date) {
      String month = DateTimeFormatter.ofPattern("MMMM", Locale.US).format(date);
      String shortYear = String.format("%02d", date.getYear() % 100);
      return switch (way) {
        case 0 -> date.toString();
        case 1 -> date.getMonthValue() + "/" + date.getDayOfMonth() + "/" + date.getYear();
        case 2 -> DateTimeFormatter.ofPattern("MM-dd-yy").format(date);
        case 3 -> month + " " + date.getDayOfMonth() + ", " + date.getYear();
        case 4 -> month + " " + date.getDayOfMonth() + "th '" + shortYear;
        case 5 -> date.getDayOfMonth() + " " + month + " " + date.getYear();
        case 6 -> month + " " + twoDigits(date.getDayOfMonth()) + ", " + saidYear(date.getYear());
        case 7 -> date.getMonthValue() + " " + date.getDayOfMonth() + " " + date.getYear();
        default ->
            twoDigits(date.getDayOfMonth()) + " of " + month + " " + saidYear(date.getYear());
      };
    }

    private static String saidYear(int year) {
      if (year / 100 == 20 && year % 100 < 10) {
        return year == 2000 ? "two thousand" : "two thousand " + DIGITS.get(year % 100);
      }
      String century = year / 100 == 19 ? "nineteen " : "twenty ";
      return century + (year % 100 == 0 ? "hundred" : twoDigits(year % 100));
    }

    private static String twoDigits(int number) {
      if (number < 10) {
        return "oh " + DIGITS.get(number);
      }
      if (number < 20) {
        return TEENS.get(number - 10);
      }
      String ten = TENS.get(number / 10);
      return number % 10 == 0 ? ten : ten + "-" + DIGITS.get(number % 10);
    }
  }

  @Provide
  Arbitrary<Rendering> idRenderings() {
    return renderings(false);
  }

  @Provide
  Arbitrary<Rendering> dateRenderings() {
    return renderings(true);
  }

  private static Arbitrary<Rendering> renderings(boolean date) {
    return Combinators.combine(Arbitraries.integers().between(0, 8), Arbitraries.of(SENTENCES))
        .as((way, sentence) -> new Rendering(way, sentence, date));
  }

  /** What is left, with each digit that is still said put as a digit and the gaps closed. */
  private static String wordsAsDigits(String text) {
    String written = text.toLowerCase(Locale.ROOT);
    for (int digit = 0; digit <= 9; digit++) {
      written = written.replace(DIGITS.get(digit), String.valueOf(digit));
    }
    return written.replaceAll("(?<=[0-9])[\\s,.-]+(?=[0-9])", "");
  }
}
