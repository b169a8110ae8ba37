package dev.voiceline.simulator.payer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Payers' endpoints on a loopback port of their own. Safe for use by any thread; close it to free
 * the port and the threads.
 */
public final class PayerServer implements AutoCloseable {
  private static final int THREADS = 4;
  private static final int LONGEST_BODY = 4 * 1024 * 1024;

  private final HttpServer http;
  private final ExecutorService threads;
  private final Map<String, PayerEndpoint> endpoints;
  private final Queue<Mood> moods = new ConcurrentLinkedQueue<>();
  private final List<HttpQuestion> received = new CopyOnWriteArrayList<>();
  private final List<HttpExchange> unanswered = new CopyOnWriteArrayList<>();

  private PayerServer(Map<String, PayerEndpoint> endpoints) {
    this.endpoints = Map.copyOf(endpoints);
    threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "payer");
              thread.setDaemon(true);
              return thread;
            });
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  /**
   * Serves endpoints, each at its path; at one that ends in {@code /}, all that is below it too.
   */
  public static PayerServer serving(Map<String, PayerEndpoint> endpoints) {
    return new PayerServer(endpoints);
  }

  /** The address of a path. */
  public URI at(String path) {
    return URI.create(
        "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port() + path);
  }

  /** How the next requests are treated, one each; those after them are answered. */
  public void next(Mood... inOrder) {
    moods.addAll(Arrays.asList(inOrder));
  }

  /** Every request so far, the oldest first. */
  public List<HttpQuestion> received() {
    return List.copyOf(received);
  }

  private int port() {
    return http.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    HttpQuestion question = read(exchange);
    received.add(question);
    Mood mood = moods.poll();
    if (mood instanceof Mood.Silent) {
      unanswered.add(exchange);
    } else if (mood instanceof Mood.Dropping) {
      exchange.close();
    } else if (mood instanceof Mood.Instead instead) {
      write(exchange, instead.answer());
    } else if (mood instanceof Mood.Slow slow) {
      CompletableFuture.delayedExecutor(slow.delay().toMillis(), TimeUnit.MILLISECONDS, threads)
          .execute(() -> answer(exchange, question));
    } else {
      answer(exchange, question);
    }
  }

  private void answer(HttpExchange exchange, HttpQuestion question) {
    write(
        exchange,
        endpoint(question.path())
            .map(endpoint -> endpoint.answer(question))
            .orElseGet(() -> HttpAnswer.of(404, "text/plain", "no such endpoint")));
  }

  private Optional<PayerEndpoint> endpoint(String path) {
    return Optional.ofNullable(endpoints.get(path))
        .or(
            () ->
                endpoints.entrySet().stream()
                    .filter(each -> each.getKey().endsWith("/") && path.startsWith(each.getKey()))
                    .max(Comparator.comparing(each -> each.getKey().length()))
                    .map(Map.Entry::getValue));
  }

  private static HttpQuestion read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return new HttpQuestion(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""),
        Map.copyOf(headers),
        new String(exchange.getRequestBody().readNBytes(LONGEST_BODY), StandardCharsets.UTF_8));
  }

  private static void write(HttpExchange exchange, HttpAnswer answer) {
    try (exchange;
        OutputStream body = exchange.getResponseBody()) {
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = answer.text().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      body.write(bytes);
    } catch (IOException gone) {
      // Whoever asked has hung up.
    }
  }

  @Override
  public void close() {
    unanswered.forEach(HttpExchange::close);
    http.stop(0);
    threads.shutdownNow();
  }
}
