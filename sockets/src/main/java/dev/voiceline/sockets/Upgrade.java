package dev.voiceline.sockets;

import dev.voiceline.core.socket.SocketRequest;
import java.net.URI;
import java.util.Locale;
import org.java_websocket.handshake.HandshakeImpl1Client;

/** The HTTP request that asks for a WebSocket. */
record Upgrade(SocketRequest request, String host, int port, boolean secure) {

  static Upgrade of(SocketRequest request) {
    URI uri = request.uri();
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("wss");
    if (!secure && !scheme.equals("ws")) {
      throw new IllegalArgumentException("a WebSocket address begins with wss:// or ws://");
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("the WebSocket address names no host");
    }
    request.headers().forEach(Upgrade::checkHeader);
    int port = uri.getPort() >= 0 ? uri.getPort() : defaultPort(secure);
    return new Upgrade(request, uri.getHost(), port, secure);
  }

  HandshakeImpl1Client handshake() {
    HandshakeImpl1Client handshake = new HandshakeImpl1Client();
    handshake.setResourceDescriptor(resource());
    handshake.put("Host", port == defaultPort(secure) ? host : host + ":" + port);
    request.headers().forEach(handshake::put);
    return handshake;
  }

  private String resource() {
    String path = request.uri().getRawPath();
    String query = request.uri().getRawQuery();
    String resource = path == null || path.isEmpty() ? "/" : path;
    return query == null ? resource : resource + "?" + query;
  }

  private static int defaultPort(boolean secure) {
    return secure ? 443 : 80;
  }

  /**
   * A line break in a header would smuggle in another one. The value may be a secret, so it is not
   * shown.
   */
  private static void checkHeader(String name, String value) {
    boolean clean = name.matches("[!-9;-~]+") && value.chars().allMatch(c -> c >= ' ' && c < 127);
    if (!clean) {
      throw new IllegalArgumentException(
          "the header " + name.replaceAll("[^!-~]", "?") + " has characters that HTTP forbids");
    }
  }

  @Override
  public String toString() {
    return request.toString();
  }
}
