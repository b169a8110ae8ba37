package dev.voiceline.simulator.phone.carrier;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A public host name that stands for ports of this machine, as a tunnel makes it.
 *
 * @param name host name without scheme, with a port only if the public addresses carry one
 * @param httpPort the loopback port behind {@code https://name}
 * @param mediaPort the loopback port behind {@code wss://name}; often the same
 * @param own hosts that single servers behind it have for their sockets, in lower case, with the
 *     loopback port of each
 */
public record PublicDomain(String name, int httpPort, int mediaPort, Map<String, Integer> own) {
  private static final String LOOPBACK = "127.0.0.1";

  public PublicDomain {
    own = Map.copyOf(own);
  }

  /** A domain behind which there is one server. */
  public PublicDomain(String name, int httpPort, int mediaPort) {
    this(name, httpPort, mediaPort, Map.of());
  }

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
    if (authority == null || scheme == null) {
      return Optional.empty();
    }
    Integer single = own.get(authority.toLowerCase(Locale.ROOT));
    if (single != null && scheme.equalsIgnoreCase("wss")) {
      return Optional.of(local("ws", single, address));
    }
    if (!authority.equalsIgnoreCase(name)) {
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
