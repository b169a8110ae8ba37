package dev.voiceline.core.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A patient's date of birth. Printed as {@code ****-**-**}. */
public final class BirthDate {
  private final LocalDate value;

  private BirthDate(LocalDate value) {
    this.value = value;
  }

  /** The birth date of somebody born on that day. */
  public static BirthDate of(LocalDate date) {
    return new BirthDate(Objects.requireNonNull(date));
  }

  /** Reads {@code yyyy-mm-dd} (ISO 8601); empty when it is no such date. */
  public static Optional<BirthDate> parse(String iso) {
    try {
      return Optional.of(new BirthDate(LocalDate.parse(iso.strip())));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /** The clear date. */
  public LocalDate reveal(Purpose purpose) {
    Objects.requireNonNull(purpose);
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BirthDate that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** The masked form. */
  @Override
  public String toString() {
    return "****-**-**";
  }
}
