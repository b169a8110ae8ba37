package dev.voiceline.core.socket;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Where to connect to and how. Headers may carry secrets, so they are never printed.
 *
 * @param uri {@code wss://...}, or {@code ws://...} on loopback
 * @param headers sent with the handshake
 * @param connectTimeout for the connection and the handshake together
 * @param maxMessageBytes a longer incoming message closes the socket with 1009
 */
public record SocketRequest(
    URI uri, Map<String, String> headers, Duration connectTimeout, int maxMessageBytes) {
  public SocketRequest {
    headers = Map.copyOf(headers);
  }

  @Override
  public String toString() {
    return "SocketRequest[" + uri.getScheme() + "://" + uri.getAuthority() + uri.getPath() + "]";
  }
}
