package dev.voiceline.core.privacy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A person's name as given. Printed as its initial: {@code J***}. */
public final class PersonName {
  private final String value;

  private PersonName(String value) {
    this.value = value;
  }

  /** The name as given; blanks around it are dropped. */
  public static PersonName of(String name) {
    return new PersonName(name.strip());
  }

  /** Whether it is written with the same letters, as CAQH CORE 258 compares last names. */
  public boolean isSpelledLike(PersonName other) {
    return letters(value).equals(letters(other.value));
  }

  /**
   * Whether a word of one is a word of the other: of two family names a payer or a caller may give
   * one.
   */
  public boolean sharesWordWith(PersonName other) {
    return !Collections.disjoint(words(value), words(other.value));
  }

  private static Set<String> words(String name) {
    return Arrays.stream(name.split("[^\\p{L}\\p{M}'\u2019]+"))
        .map(PersonName::letters)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String letters(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}]", "")
        .toUpperCase(Locale.ROOT);
  }

  /** The clear name. */
  public String reveal(Purpose purpose) {
    Objects.requireNonNull(purpose);
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonName that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** The masked form. */
  @Override
  public String toString() {
    return value.isEmpty() ? "***" : value.substring(0, value.offsetByCodePoints(0, 1)) + "***";
  }
}
