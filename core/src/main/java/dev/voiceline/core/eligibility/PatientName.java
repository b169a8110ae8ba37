package dev.voiceline.core.eligibility;

import dev.voiceline.core.privacy.PersonName;
import java.util.Optional;

/** A patient's name as on the card. */
public record PatientName(PersonName last, Optional<PersonName> first) {
  /**
   * Reads {@code Last, First} or {@code First Last}: without a comma the last word is the last
   * name.
   *
   * @return empty when there is no letter in the last name, or a digit in either
   */
  public static Optional<PatientName> parse(String written) {
    String text = written.strip();
    int comma = text.indexOf(',');
    int blank = text.lastIndexOf(' ');
    String last = comma >= 0 ? text.substring(0, comma) : text.substring(blank + 1);
    String first = comma >= 0 ? text.substring(comma + 1) : text.substring(0, Math.max(blank, 0));
    boolean letters = last.chars().anyMatch(Character::isLetter);
    return letters && text.chars().noneMatch(Character::isDigit)
        ? Optional.of(
            new PatientName(
                PersonName.of(last),
                Optional.of(first.strip()).filter(it -> !it.isEmpty()).map(PersonName::of)))
        : Optional.empty();
  }
}
