package dev.voiceline.server.wholecall;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Passes each request on by itself: new calls to one server, everything else to another. */
final class WebBalancer implements AutoCloseable {
  private static final String INCOMING = "/voice/incoming";

  /** What a client sets itself. */
  private static final Set<String> OWN =
      Set.of("host", "content-length", "connection", "upgrade", "http2-settings");

  private final HttpServer door;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> misled = new CopyOnWriteArrayList<>();
  private final int forNew;
  private final int forTheRest;

  WebBalancer(int forNew, int forTheRest) {
    this.forNew = forNew;
    this.forTheRest = forTheRest;
    try {
      door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException none) {
      throw new AssertionError(none);
    }
    door.setExecutor(threads);
    door.createContext("/", this::pass);
    door.start();
  }

  int port() {
    return door.getAddress().getPort();
  }

  /** The paths of what has met the other server, and was answered with success. */
  List<String> misled() {
    return misled;
  }

  private void pass(HttpExchange exchange) throws IOException {
    URI asked = exchange.getRequestURI();
    boolean news = asked.getPath().equals(INCOMING);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + (news ? forNew : forTheRest) + asked))
            .method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                request.header(name, values.get(0));
              }
            });
    try (exchange) {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (!news && answer.statusCode() / 100 == 2) {
        misled.add(asked.getPath());
      }
      answer
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    door.stop(0);
    threads.shutdownNow();
  }
}
