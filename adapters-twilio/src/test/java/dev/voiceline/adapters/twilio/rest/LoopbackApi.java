package dev.voiceline.adapters.twilio.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that notes what it is sent and answers as it was told. */
public final class LoopbackApi implements AutoCloseable {
  /**
   * One request.
   *
   * @param port the client's end of the connection that it came on
   */
  public record Sent(
      String method, URI address, String authorization, String contentType, String body, int port) {
    public String path() {
      return address.getPath();
    }

    /** The fields of the form, in alphabetical order. */
    public Map<String, List<String>> form() {
      return fields(body);
    }

    public Map<String, List<String>> query() {
      return fields(address.getRawQuery() == null ? "" : address.getRawQuery());
    }

    private static Map<String, List<String>> fields(String encoded) {
      Map<String, List<String>> fields = new TreeMap<>();
      for (String pair : encoded.split("&", -1)) {
        if (!pair.isEmpty()) {
          int equals = pair.indexOf('=');
          fields
              .computeIfAbsent(decoded(pair.substring(0, equals)), any -> new ArrayList<>())
              .add(decoded(pair.substring(equals + 1)));
        }
      }
      return fields;
    }

    private static String decoded(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }

  /** What it does with a request. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final List<Sent> sent = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);

  public LoopbackApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException unlikely) {
      throw new UncheckedIOException(unlikely);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  public ApiAddress address() {
    return new ApiAddress(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  /** Answers the next request that has no answer yet with JSON. */
  public LoopbackApi answers(int status, String json) {
    answers.add(
        exchange ->
            write(exchange, status, "application/json", json.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  /** Answers the next request that has no answer yet in this way. */
  public LoopbackApi answers(Answer answer) {
    answers.add(answer);
    return this;
  }

  /** Answers the next request never. */
  public LoopbackApi staysSilent() {
    answers.add(
        exchange -> {
          try {
            over.await();
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
        });
    return this;
  }

  /** Closes the connection of the next request without an answer. */
  public LoopbackApi hangsUp() {
    answers.add(HttpExchange::close);
    return this;
  }

  public static void write(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  public List<Sent> sent() {
    synchronized (sent) {
      return List.copyOf(sent);
    }
  }

  /** The only request. */
  public Sent only() {
    List<Sent> all = sent();
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " requests instead of one");
    }
    return all.get(0);
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    synchronized (sent) {
      sent.add(
          new Sent(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
              String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
              body,
              exchange.getRemoteAddress().getPort()));
    }
    Answer answer = answers.poll();
    if (answer == null) {
      write(exchange, 418, "text/plain", "no answer was prepared".getBytes(StandardCharsets.UTF_8));
    } else {
      answer.to(exchange);
    }
  }
}
