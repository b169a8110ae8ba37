package dev.voiceline.core.spoken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a rule of {@link NumberRules}. */
sealed interface NumberPart {
  /**
   * Words as they are.
   *
   * @param letters as they compare
   */
  record Text(String text, String letters) implements NumberPart {
    Text(String text) {
      this(text, Plain.letters(text));
    }
  }

  /** A number within the number, by another set than the rule's own if one is named. */
  record Inner(Share share, Optional<String> set) implements NumberPart {}

  /** The number in digits, with a sign between its thousands or without one. */
  record Digits(String between) implements NumberPart {
    String of(long number) {
      String digits = Long.toString(number);
      return digits.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", Matcher.quoteReplacement(between));
    }
  }

  /** One wording for numbers with a remainder, another for those without. */
  record Either(List<NumberPart> with, List<NumberPart> without) implements NumberPart {}

  /** Which part of a number is meant. */
  enum Share {
    WHOLE('='),
    QUOTIENT('<'),
    REMAINDER('>');

    private final char sign;

    Share(char sign) {
      this.sign = sign;
    }

    long of(long number, long divisor) {
      return switch (this) {
        case WHOLE -> number;
        case QUOTIENT -> number / divisor;
        case REMAINDER -> number % divisor;
      };
    }

    static Share of(String sign) {
      for (Share share : values()) {
        if (share.sign == sign.charAt(0)) {
          return share;
        }
      }
      throw new IllegalArgumentException("not a sign of a number: " + sign);
    }
  }

  /** An optional piece, a number, or words. */
  Pattern PIECE =
      Pattern.compile(
          "\\[(?<with>[^\\]|]*)(?:\\|(?<without>[^\\]]*))?]"
              + "|(?<sign>[=<>])(?<what>%[a-z][a-z-]*|#.##0|0|)\\k<sign>"
              + "|(?<text>[^\\[=<>]+)");

  /** Reads the pieces of a rule. */
  static List<NumberPart> parse(String rule) {
    List<NumberPart> parts = new ArrayList<>();
    Matcher piece = PIECE.matcher(rule);
    int end = 0;
    while (piece.find() && piece.start() == end) {
      parts.add(part(piece));
      end = piece.end();
    }
    if (end < rule.length()) {
      throw new IllegalArgumentException("a number rule cannot be read: " + rule);
    }
    return parts;
  }

  private static NumberPart part(Matcher piece) {
    if (piece.group("with") != null) {
      String without = Optional.ofNullable(piece.group("without")).orElse("");
      return new Either(parse(piece.group("with")), parse(without));
    }
    if (piece.group("text") != null) {
      return new Text(piece.group("text"));
    }
    String what = piece.group("what");
    if (what.startsWith("#") || what.equals("0")) {
      return new Digits(what.length() > 1 ? what.substring(1, 2) : "");
    }
    return new Inner(
        Share.of(piece.group("sign")), Optional.of(what).filter(name -> !name.isEmpty()));
  }
}
