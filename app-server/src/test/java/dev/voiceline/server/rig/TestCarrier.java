package dev.voiceline.server.rig;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The carrier's REST API on a loopback port: keeps what it is asked, and makes calls in name only.
 */
public final class TestCarrier implements AutoCloseable {
  private final HttpServer http;
  private final AtomicInteger made = new AtomicInteger();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile int status;

  /** What was asked for; the path without the account. */
  public record Request(String path, Map<String, String> form) {}

  private TestCarrier(HttpServer http) {
    this.http = http;
  }

  public static TestCarrier open() {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TestCarrier carrier = new TestCarrier(http);
      http.createContext("/", carrier::serve);
      http.start();
      return carrier;
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /** From now on every request is answered with that status. */
  public void refuse(int with) {
    status = with;
  }

  public List<Request> requests() {
    return requests;
  }

  /** The first request for a path, waited for. */
  public Request first(String path) {
    return nth(path, 1);
  }

  /** The nth request for a path, waited for. */
  public Request nth(String path, int n) {
    TestServer.await(() -> at(path).size() >= n);
    return at(path).get(n - 1);
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private List<Request> at(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().replaceFirst(".*/Accounts/AC[0-9a-f]+", "");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(new Request(path, form(body)));
    String sid =
        path.equals("/Calls.json")
            ? "CA%032x".formatted(made.incrementAndGet())
            : path.replaceAll("/[A-Za-z]+/|\\.json", "");
    byte[] answer =
        (status == 0
                ? "{\"sid\":\"" + sid + "\",\"status\":\"queued\"}"
                : "{\"code\":20001,\"message\":\"no\",\"status\":" + status + "}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    int ok = path.equals("/Calls.json") ? 201 : 200;
    exchange.sendResponseHeaders(status == 0 ? ok : status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new TreeMap<>();
    for (String field : body.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        form.merge(
            decoded(field.substring(0, equals)),
            decoded(field.substring(equals + 1)),
            (one, other) -> one + "," + other);
      }
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
