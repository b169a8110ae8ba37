package dev.voiceline.server.limits;

import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses with the same beginning, such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}. */
public final class AddressRange {
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,3}");

  private final Address first;
  private final int prefix;

  private AddressRange(Address first, int prefix) {
    this.first = first;
    this.prefix = prefix;
  }

  /** Reads an address, or an address with the length of its prefix; empty when it is neither. */
  public static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    String head = slash < 0 ? text : text.substring(0, slash);
    return Address.parse(head)
        .flatMap(
            address ->
                slash < 0
                    ? Optional.of(new AddressRange(address, address.bits()))
                    : withPrefix(address, text.substring(slash + 1)));
  }

  boolean contains(Address address) {
    return first.sharesPrefix(address, prefix);
  }

  private static Optional<AddressRange> withPrefix(Address address, String length) {
    if (!LENGTH.matcher(length).matches() || Integer.parseInt(length) > address.bits()) {
      return Optional.empty();
    }
    return Optional.of(new AddressRange(address, Integer.parseInt(length)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AddressRange that && first.equals(that.first) && prefix == that.prefix;
  }

  @Override
  public int hashCode() {
    return first.hashCode() * 31 + prefix;
  }
}
