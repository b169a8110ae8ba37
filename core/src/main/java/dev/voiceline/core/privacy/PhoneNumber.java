package dev.voiceline.core.privacy;

import java.util.Objects;

/**
 * A telephone address as the network gives it: E.164 ({@code +12065550123}), a SIP or client
 * address, or a word such as {@code anonymous}. Printed masked ({@code +1********23}).
 */
public final class PhoneNumber {
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
