package dev.voiceline.simulator.realtime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence as a model says it that got one thing wrong, in English or Spanish. */
final class Misspoken {
  private static final int MORE = 100;

  private static final Pattern DIGITS = Pattern.compile("\\$\\s?(\\d[\\d,]*)|(\\d[\\d,]*) d[oó]l");
  private static final List<List<String>> NUMBERS =
      List.of(
          List.of(
              "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
              "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
          List.of(
              "uno",
              "dos",
              "tres",
              "cuatro",
              "cinco",
              "seis",
              "siete",
              "ocho",
              "nueve",
              "diez",
              "veinte",
              "treinta",
              "cuarenta",
              "cincuenta",
              "sesenta",
              "setenta",
              "ochenta",
              "noventa"));
  private static final Pattern WORDED =
      Pattern.compile("(?:[\\p{L}-]+ ){1,8}?d(?:o|ó)l(?:lars?|ar(?:es)?)\\b");
  private static final List<List<String>> MONTHS =
      List.of(
          List.of(
              "January",
              "February",
              "March",
              "April",
              "May",
              "June",
              "July",
              "August",
              "September",
              "October",
              "November",
              "December"),
          List.of(
              "enero",
              "febrero",
              "marzo",
              "abril",
              "mayo",
              "junio",
              "julio",
              "agosto",
              "septiembre",
              "octubre",
              "noviembre",
              "diciembre"));
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
  private static final Pattern NOT =
      Pattern.compile("\\b(is|are|does|do|has|will) not\\b|\\b[Nn]o (?=est[aá]|es\\b|requiere)");
  private static final Pattern IS =
      Pattern.compile(
          "\\b(is|are|has been|will be) (?=(?:fully |now )?(?:covered|active|required|met|eligible))"
              + "|\\b(?=est[aá] (?:cubiert|activ)|requiere)");

  private Misspoken() {}

  /** The sentence with that one thing wrong; as it is when there is nothing of the kind in it. */
  static String sentence(String sentence, Slip slip) {
    return switch (slip) {
      case AMOUNT -> amount(sentence);
      case DATE -> date(sentence);
      case ANSWER -> answer(sentence);
    };
  }

  private static String amount(String sentence) {
    Matcher digits = DIGITS.matcher(sentence);
    if (digits.find()) {
      int group = digits.group(1) == null ? 2 : 1;
      long amount = Long.parseLong(digits.group(group).replace(",", ""));
      String other = String.format(Locale.ROOT, "%,d", amount + MORE);
      return sentence.substring(0, digits.start(group))
          + other
          + sentence.substring(digits.end(group));
    }
    Matcher worded = WORDED.matcher(sentence);
    return worded.find()
        ? sentence.substring(0, worded.start())
            + nextOf(worded.group(), NUMBERS).orElse(worded.group())
            + sentence.substring(worded.end())
        : sentence;
  }

  private static String date(String sentence) {
    return nextOf(sentence, MONTHS)
        .orElseGet(() -> YEAR.matcher(sentence).replaceFirst(Misspoken::yearLater));
  }

  private static String yearLater(MatchResult year) {
    return Integer.toString(Integer.parseInt(year.group()) + 1);
  }

  private static String answer(String sentence) {
    Matcher not = NOT.matcher(sentence);
    if (not.find()) {
      return not.replaceFirst(not.group(1) == null ? "" : not.group(1));
    }
    Matcher is = IS.matcher(sentence);
    return is.find()
        ? is.replaceFirst(is.group(1) == null ? "no " : is.group(1) + " not ")
        : sentence;
  }

  /** The text with the first of these words replaced by the one that follows it in its list. */
  private static Optional<String> nextOf(String text, List<List<String>> lists) {
    for (List<String> words : lists) {
      Matcher word =
          Pattern.compile("\\b(" + String.join("|", words) + ")\\b", Pattern.UNICODE_CASE)
              .matcher(text);
      if (word.find()) {
        String next = words.get((words.indexOf(word.group()) + 1) % words.size());
        return Optional.of(text.substring(0, word.start()) + next + text.substring(word.end()));
      }
    }
    return Optional.empty();
  }
}
