package dev.voiceline.core.spoken;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters and digits in a text that belong together, written or spelled out. Dates and amounts of
 * money are none.
 *
 * @param span where they stand
 * @param characters letters in upper case, and digits
 * @param oneNumber whether it is a single number in words, such as {@code two hundred}
 */
public record IdPhrase(Span span, String characters, boolean oneNumber) {
  /** All of them in a text, in order; those without any digit are left out. */
  public static List<IdPhrase> find(String text) {
    List<Span> others = new ArrayList<>(MoneyPhrase.find(text));
    DatePhrase.find(text).forEach(date -> others.add(date.span()));
    return new IdScanner(Word.of(text), others).phrases();
  }

  /** How many of the characters are digits. */
  public int digits() {
    return (int) characters.chars().filter(Character::isDigit).count();
  }

  /** Whether there are letters among the digits. */
  public boolean mixed() {
    return digits() < characters.length();
  }
}
