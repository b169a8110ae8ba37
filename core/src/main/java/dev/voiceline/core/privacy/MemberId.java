package dev.voiceline.core.privacy;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A health plan's number for a member: 2 to 30 ASCII letters and digits, upper case. Printed masked
 * ({@code MB****56}).
 */
public final class MemberId {
  private static final int LONGEST = 30;

  /** Two digits behind the number tell the persons of a family apart. */
  private static final String PERSON_SUFFIX = "[0-9]{2}";

  private final String value;

  private MemberId(String value) {
    this.value = value;
  }

  /**
   * Reads a written identifier; blanks, hyphens and dots are dropped and letters raised.
   *
   * @return empty when what remains is no identifier
   */
  public static Optional<MemberId> parse(String written) {
    String id = written.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
    boolean wellFormed =
        id.length() <= LONGEST && id.matches("[A-Z0-9]{2,}") && !id.matches("[A-Z]+");
    return wellFormed ? Optional.of(new MemberId(id)) : Optional.empty();
  }

  /** Whether it is the same number, or the same with two digits more that name a person. */
  public boolean isOfSameCard(MemberId other) {
    return equals(other) || isWithSuffix(value, other.value) || isWithSuffix(other.value, value);
  }

  private static boolean isWithSuffix(String longer, String shorter) {
    return longer.startsWith(shorter) && longer.substring(shorter.length()).matches(PERSON_SUFFIX);
  }

  /** The clear identifier. */
  public String reveal(Purpose purpose) {
    Objects.requireNonNull(purpose);
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MemberId that && value.equals(that.value);
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
