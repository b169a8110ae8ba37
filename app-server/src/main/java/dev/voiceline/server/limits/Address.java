package dev.voiceline.server.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IP address, as its bytes: 4, or 16. An IPv4 address that is written as IPv6 is IPv4. */
final class Address {
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern V4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
  private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]{2,45}(:[0-9.]{7,15})?");
  private static final int LONGEST = 60;

  private final byte[] bytes;

  private Address(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads what is surely an address: no name is ever looked up. */
  static Optional<Address> parse(String text) {
    String bare = text.strip();
    if (bare.length() > LONGEST) {
      return Optional.empty();
    }
    int zone = bare.indexOf('%');
    String address = bracketless(zone < 0 ? bare : bare.substring(0, zone));
    boolean v6 = address.contains(":") && V6.matcher(address).matches();
    if (!v6 && !V4.matcher(address).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Address(InetAddress.getByName(address).getAddress()));
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }

  int bits() {
    return bytes.length * Byte.SIZE;
  }

  /** Whether the first bits are the same. */
  boolean sharesPrefix(Address other, int prefix) {
    if (bytes.length != other.bytes.length) {
      return false;
    }
    return masked(prefix).equals(other.masked(prefix));
  }

  /** The same with all bits after the first ones zero. */
  Address masked(int prefix) {
    byte[] masked = bytes.clone();
    for (int bit = prefix; bit < bits(); bit++) {
      masked[bit / Byte.SIZE] &= (byte) ~(1 << (Byte.SIZE - 1 - bit % Byte.SIZE));
    }
    return new Address(masked);
  }

  /** As it is written, whole. */
  String text() {
    try {
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
    }
  }

  private static String bracketless(String text) {
    return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Address that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
