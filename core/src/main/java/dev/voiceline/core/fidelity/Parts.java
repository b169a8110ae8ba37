package dev.voiceline.core.fidelity;

import dev.voiceline.core.fidelity.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Folds the tokens of one sentence into parts. For one sentence, by one thread. */
final class Parts {
  private final Lexicon lexicon;
  private final List<Token> tokens;
  private final List<String> words;
  private final List<Part> parts = new ArrayList<>();

  private Parts(Lexicon lexicon, List<Token> tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.words = tokens.stream().map(Token::text).toList();
  }

  static List<Part> of(List<Token> sentence, Lexicon lexicon) {
    Parts parts = new Parts(lexicon, sentence);
    for (int at = 0; at < sentence.size(); ) {
      at += parts.take(at);
    }
    return List.copyOf(parts.parts);
  }

  /** Takes the part that begins at a token; returns how many tokens it has. */
  private int take(int at) {
    Token token = tokens.get(at);
    if (token.is(Kind.COMMA)) {
      parts.add(new Part.Break(token.text().equals(":")));
      return 1;
    }
    Optional<DayReader.Read> day = lexicon.days().at(tokens, at);
    if (day.isPresent()) {
      parts.add(new Part.Date(day.get().day()));
      return day.get().tokens();
    }
    boolean dollar = token.text().equals("$");
    Optional<NumberReader.Read> number = lexicon.numbers().at(tokens, at + (dollar ? 1 : 0));
    if (number.isPresent()) {
      return dollar ? 1 + money(at + 1, number.get(), 0) : figure(at, number.get());
    }
    int breaks = lexicon.breaks().at(words, at);
    int divides = Math.max(breaks, lexicon.links().at(words, at));
    if (divides > 0) {
      parts.add(new Part.Break(breaks > 0));
      return divides;
    }
    if (token.is(Kind.WORD)) {
      parts.add(new Part.Word(token.text()));
    }
    return 1;
  }

  private int figure(int at, NumberReader.Read number) {
    int end = at + number.tokens();
    boolean sign = end < tokens.size() && tokens.get(end).text().equals("%");
    int percent = sign ? 1 : lexicon.percent().at(words, end);
    if (percent > 0) {
      parts.add(new Part.Percent(number.hundredths()));
      return number.tokens() + percent;
    }
    int dollars = lexicon.dollars().at(words, end);
    if (dollars > 0) {
      return money(at, number, dollars);
    }
    int cents = lexicon.cents().at(words, end);
    if (cents > 0) {
      parts.add(new Part.Money(Set.of(number.hundredths() / 100)));
      return number.tokens() + cents;
    }
    parts.add(new Part.Figure(number.hundredths()));
    return number.tokens();
  }

  /** An amount with its cents, if any: {@code five dollars and ten cents}. */
  private int money(int at, NumberReader.Read number, int unit) {
    int end = at + number.tokens() + unit;
    int joint = end < tokens.size() && lexicon.joints().has(tokens.get(end)) ? 1 : 0;
    Optional<NumberReader.Read> more = lexicon.numbers().at(tokens, end + joint);
    int centsAt = end + joint + more.map(NumberReader.Read::tokens).orElse(0);
    int cents = more.isPresent() ? lexicon.cents().at(words, centsAt) : 0;
    long value = number.hundredths() + (cents > 0 ? more.orElseThrow().hundredths() / 100 : 0);
    parts.add(new Part.Money(readings(value)));
    return cents > 0 ? centsAt + cents - at : end - at;
  }

  /** A number in words right before it may be its beginning: {@code ten fifty dollars}. */
  private Set<Long> readings(long value) {
    Set<Long> readings = new LinkedHashSet<>();
    readings.add(value);
    if (!parts.isEmpty() && parts.get(parts.size() - 1) instanceof Part.Figure before) {
      readings.addAll(together(before.hundredths(), value));
    }
    return readings;
  }

  /** What two numbers mean that are said in a row: {@code ten fifty} is 1,050 or 10.50. */
  static Set<Long> together(long first, long second) {
    boolean tens = second >= 1_000 && second < 10_000;
    return tens ? Set.of(first * 100 + second, first + second / 100) : Set.of();
  }
}
