package dev.voiceline.server.setup;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Gives one answer to whatever it is asked, on a free loopback port. */
final class PretendedServer implements AutoCloseable {
  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  PretendedServer(int status, String body, Map<String, String> headers) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
    server.createContext(
        "/",
        exchange -> {
          Headers given = exchange.getRequestHeaders();
          String key =
              Stream.of("Authorization", "api-key", "xi-api-key")
                  .filter(given::containsKey)
                  .map(given::getFirst)
                  .findFirst()
                  .orElse("null");
          asked.add(exchange.getRequestURI() + " " + key);
          headers.forEach(exchange.getResponseHeaders()::set);
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  /** Path and key of all requests. */
  List<String> asked() {
    return asked;
  }

  String web() {
    return "http://127.0.0.1:" + port();
  }

  URI address(String path) {
    return URI.create(web() + path);
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
