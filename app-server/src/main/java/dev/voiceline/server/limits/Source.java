package dev.voiceline.server.limits;

import java.util.Optional;

/**
 * Whom a request comes from: an IPv4 address, or the network of 64 bits that an IPv6 address is in,
 * since whoever has one of those has them all. Does not print itself: it is personal data.
 */
public final class Source {
  private static final int NETWORK = 64;
  private static final int V4_BITS = 32;

  private final Optional<Address> network;

  private Source(Optional<Address> network) {
    this.network = network;
  }

  static Source of(Address address) {
    return new Source(Optional.of(address.bits() == V4_BITS ? address : address.masked(NETWORK)));
  }

  /** In words, for the audit trail alone: {@code 192.0.2.1}, {@code 2001:db8:0:0:0:0:0:0/64}. */
  public String forAudit() {
    return network
        .map(address -> address.bits() == V4_BITS ? address.text() : address.text() + "/" + NETWORK)
        .orElse("unknown");
  }

  /** All those whose address is not known are one. */
  static Source unknown() {
    return new Source(Optional.empty());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Source that && network.equals(that.network);
  }

  @Override
  public int hashCode() {
    return network.hashCode();
  }
}
