package dev.voiceline.server.config;

import java.util.Optional;

/**
 * Where the server is to be reached.
 *
 * @param host the address that is bound
 * @param httpPort webhooks, health and media sockets; 0 for any free port
 * @param mediaPort media sockets and health; 0 for any free port
 * @param streamDomain the public host of this server's media sockets, where several servers share
 *     the domain of webhooks
 */
public record ListenSettings(
    String host, int httpPort, int mediaPort, Optional<String> streamDomain) {
  /** Sockets are reached under the domain of webhooks. */
  public ListenSettings(String host, int httpPort, int mediaPort) {
    this(host, httpPort, mediaPort, Optional.empty());
  }
}
