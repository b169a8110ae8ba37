package dev.voiceline.core.privacy;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A telephone address as the network gives it: E.164 ({@code +12065550123}), a SIP or client
 * address, or a word such as {@code anonymous}. Printed masked ({@code +1********23}).
 */
public final class PhoneNumber {
  /** What networks put in the place of a number, also as it is spelled on a keypad. */
  private static final Set<String> WITHHELD =
      Set.of(
          "",
          "anonymous",
          "restricted",
          "blocked",
          "unknown",
          "unavailable",
          "private",
          "withheld",
          "+266696687",
          "+7378742833",
          "+2562533",
          "+8656696",
          "+86282452253");

  private final String value;

  private PhoneNumber(String value) {
    this.value = value;
  }

  /** The address as given; blanks around it are dropped. */
  public static PhoneNumber of(String address) {
    return new PhoneNumber(address.strip());
  }

  /** The clear address. */
  public String reveal(Purpose purpose) {
    Objects.requireNonNull(purpose);
    return value;
  }

  /** Whether it stands for a number that is not told, so that it is nobody's in particular. */
  public boolean isWithheld() {
    String word =
        value.toLowerCase(Locale.ROOT).replaceFirst("^sips?:", "").replaceFirst("@.*", "");
    return WITHHELD.contains(word);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PhoneNumber that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** The masked form. */
  @Override
  public String toString() {
    return Mask.middle(value);
  }
}
