package dev.voiceline.simulator.phone.carrier;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * A public host name that stands for ports of this machine, as a tunnel makes it.
 *
 * @param name host name without scheme, with a port only if the public addresses carry one
 * @param httpPort the loopback port behind {@code https://name}
 * @param mediaPort the loopback port behind {@code wss://name}; often the same
 */
public record PublicDomain(String name, int httpPort, int mediaPort) {
  private static final String LOOPBACK = "127.0.0.1";

  /** A domain whose web pages and sockets are served by one port. */
  public static PublicDomain at(String name, int port) {
    return new PublicDomain(name, port, port);
  }

  /** The public address of a path, which begins with a slash. */
  public URI https(String path) {
    return URI.create("https://" + name + path);
  }

  /** Where an address of this domain really is; empty for any other host or scheme. */
  public Optional<URI> locate(URI address) {
    String authority = address.getRawAuthority();
    String scheme = address.getScheme();
    if (authority == null || scheme == null || !authority.equalsIgnoreCase(name)) {
      return Optional.empty();
    }
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "https" -> Optional.of(local("http", httpPort, address));
      case "wss" -> Optional.of(local("ws", mediaPort, address));
      default -> Optional.empty();
    };
  }

  private static URI local(String scheme, int port, URI address) {
    String path = address.getRawPath();
    String query = address.getRawQuery();
    return URI.create(
        scheme
            + "://"
            + LOOPBACK
            + ":"
            + port
            + (path == null ? "" : path)
            + (query == null ? "" : "?" + query));
  }
}
