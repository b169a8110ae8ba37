package dev.voiceline.core.spoken;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Letters and digits in a text that belong together, written or spelled out. Dates and amounts of
 * money are none.
 *
 * @param span where they stand
 * @param pieces in order
 * @param oneNumber whether it is a single number in words, such as {@code two hundred}
 */
public record IdPhrase(Span span, List<IdPiece> pieces, boolean oneNumber) {
  public IdPhrase {
    pieces = List.copyOf(pieces);
  }

  /** All of them in a text, in order; those without any digit are left out. */
  public static List<IdPhrase> find(String text) {
    List<Span> others = new ArrayList<>(MoneyPhrase.find(text));
    DatePhrase.find(text).forEach(date -> others.add(date.span()));
    return new IdScanner(Word.of(text), others, Expectation.NONE).phrases();
  }

  /**
   * All of them in the answer to a question for one: words that people spell with count, and so do
   * letters without any digit. Digits one at a time are no date.
   */
  public static List<IdPhrase> answer(String text) {
    List<Span> others = new ArrayList<>(MoneyPhrase.find(text));
    Expectation.datesIn(text, DatePhrase.find(text)).forEach(others::add);
    return new IdScanner(Word.of(text), others, Expectation.IDENTIFIER).phrases();
  }

  /** Letters in upper case, and digits. */
  public String characters() {
    return pieces.stream().map(IdPiece::characters).collect(Collectors.joining());
  }

  /** How many of the characters are digits. */
  public int digits() {
    return (int) characters().chars().filter(Character::isDigit).count();
  }

  /** Whether there are letters among the digits. */
  public boolean mixed() {
    return digits() < characters().length();
  }

  /** Without what it writes. */
  @Override
  public String toString() {
    return "IdPhrase[" + span + ", " + pieces + "]";
  }
}
