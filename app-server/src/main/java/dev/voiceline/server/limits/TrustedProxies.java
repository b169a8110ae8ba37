package dev.voiceline.server.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The proxies whose word on whom they stand for is believed. Nobody else's is: anybody can send the
 * header.
 *
 * @param ranges where they are
 */
public record TrustedProxies(List<AddressRange> ranges) {
  private static final TrustedProxies NONE = new TrustedProxies(List.of());

  /** Copies the list. */
  public TrustedProxies {
    ranges = List.copyOf(ranges);
  }

  /** Nobody is believed. */
  public static TrustedProxies none() {
    return NONE;
  }

  /**
   * Who has sent a request: the last in the chain of hops that is no trusted proxy. What cannot be
   * read ends the chain.
   *
   * @param peer the other end of the connection
   * @param forwardedFor the values of {@code X-Forwarded-For}, in order
   */
  public Source source(String peer, List<String> forwardedFor) {
    Optional<Address> nearest = Address.parse(peer);
    if (nearest.isEmpty()) {
      return Source.unknown();
    }
    Address source = nearest.get();
    List<String> hops = hops(forwardedFor);
    for (int hop = hops.size() - 1; hop >= 0 && trusts(source); hop--) {
      Optional<Address> before = Address.parse(hops.get(hop));
      if (before.isEmpty()) {
        break;
      }
      source = before.get();
    }
    return Source.of(source);
  }

  private boolean trusts(Address address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  private static List<String> hops(List<String> forwardedFor) {
    List<String> hops = new ArrayList<>();
    forwardedFor.forEach(line -> hops.addAll(List.of(line.split(",", -1))));
    return hops;
  }
}
