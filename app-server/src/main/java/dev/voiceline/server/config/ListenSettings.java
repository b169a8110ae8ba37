package dev.voiceline.server.config;

import java.util.Optional;

/**
 * Where the server is to be reached.
 *
 * @param host the address that is bound
 * @param httpPort webhooks, health and media sockets; 0 for any free port
 * @param mediaPort media sockets and health; 0 for any free port
 * @param streamDomain this server's own public host, where several share the domain of webhooks:
 *     for its media sockets, and for the webhooks that the others hand on
 */
public record ListenSettings(
    String host, int httpPort, int mediaPort, Optional<String> streamDomain) {
  /** Sockets are reached under the domain of webhooks. */
  public ListenSettings(String host, int httpPort, int mediaPort) {
    this(host, httpPort, mediaPort, Optional.empty());
  }
}
