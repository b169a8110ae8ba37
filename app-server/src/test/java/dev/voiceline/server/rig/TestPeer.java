package dev.voiceline.server.rig;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.voiceline.server.peers.HandingOn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Another server in name only, on a loopback port: keeps what it is asked. */
public final class TestPeer implements AutoCloseable {
  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch stalled = new CountDownLatch(1);

  /** What was asked for. */
  public record Request(String method, String pathAndQuery, Headers headers, String body) {}

  /**
   * What it answers.
   *
   * @param own whether it is a server of ours
   */
  public record Answer(int status, String contentType, String body, boolean own) {
    /** A server's of ours. */
    public Answer(int status, String contentType, String body) {
      this(status, contentType, body, true);
    }
  }

  private TestPeer(HttpServer http) {
    this.http = http;
  }

  /** One that answers everything so. */
  public static TestPeer answering(Answer answer) {
    return open(answer, false);
  }

  /** One that answers nothing before it is closed. */
  public static TestPeer stalling() {
    return open(new Answer(200, "text/xml", "<Response/>"), true);
  }

  private static TestPeer open(Answer answer, boolean stalls) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TestPeer peer = new TestPeer(http);
      http.setExecutor(peer.threads);
      http.createContext("/", exchange -> peer.serve(exchange, answer, stalls));
      http.start();
      return peer;
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  public String origin() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  public List<Request> requests() {
    return requests;
  }

  private void serve(HttpExchange exchange, Answer answer, boolean stalls) throws IOException {
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders(),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    if (stalls) {
      awaitClose();
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.getResponseHeaders().set("Location", "/elsewhere");
    if (answer.own()) {
      exchange.getResponseHeaders().set(HandingOn.MARK, "1");
    }
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private void awaitClose() {
    try {
      stalled.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stalled.countDown();
    http.stop(0);
    threads.shutdownNow();
  }
}
