package dev.voiceline.adapters.objectstore;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An object store on loopback, as far as we use it. It notes what a real one would refuse. */
public abstract class FakeStore implements AutoCloseable {
  private record Planned(Fault fault, AtomicInteger times) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
  private final List<String> offences = new CopyOnWriteArrayList<>();
  private volatile Optional<Planned> planned = Optional.empty();

  protected FakeStore() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public final URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What is in it, by name. */
  public final Map<String, byte[]> files() {
    return files;
  }

  /** What was wrong with requests. */
  public final List<String> offences() {
    return List.copyOf(offences);
  }

  /** So many requests that concern a file's bytes meet this fault. */
  public final void fails(Fault fault, int times) {
    planned = Optional.of(new Planned(fault, new AtomicInteger(times)));
  }

  public final void isWell() {
    planned = Optional.empty();
  }

  protected final void offence(String what) {
    offences.add(what);
  }

  protected final boolean meets(Fault fault) {
    return planned
        .filter(each -> each.fault() == fault)
        .filter(each -> each.times().getAndDecrement() > 0)
        .isPresent();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (meets(Fault.SILENT)) {
        closed.await();
      } else if (meets(Fault.CUT)) {
        cut(exchange);
      } else {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (meets(Fault.BUSY)) {
          busy(exchange);
        } else if (meets(Fault.FORBIDDEN)) {
          forbidden(exchange);
        } else if (meets(Fault.NO_PLACE)) {
          noPlace(exchange);
        } else {
          check(exchange, body);
          answer(exchange, body);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException odd) {
      offence(odd.toString());
    }
  }

  /** After half of what comes, or of what was asked for. */
  private void cut(HttpExchange exchange) throws IOException {
    byte[] whole = files.getOrDefault(name(exchange), new byte[0]);
    boolean again = !header(exchange, "x-ms-range").isEmpty();
    if (exchange.getRequestMethod().equals("GET") && whole.length > 0 && !again) {
      tell(exchange, whole);
      exchange.sendResponseHeaders(200, whole.length);
      exchange.getResponseBody().write(whole, 0, whole.length / 2);
      exchange.getResponseBody().flush();
    } else {
      exchange.getRequestBody().readNBytes(1_000);
    }
  }

  protected abstract void check(HttpExchange exchange, byte[] body);

  protected abstract void answer(HttpExchange exchange, byte[] body) throws IOException;

  protected abstract String name(HttpExchange exchange);

  /** The headers of a file. */
  protected abstract void tell(HttpExchange exchange, byte[] bytes);

  protected abstract void busy(HttpExchange exchange) throws IOException;

  protected abstract void forbidden(HttpExchange exchange) throws IOException;

  protected abstract void noPlace(HttpExchange exchange) throws IOException;

  protected static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  protected static void xml(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    reply(exchange, status, body.getBytes(StandardCharsets.UTF_8));
  }

  /** With the length of what a GET would bring. */
  protected static void head(HttpExchange exchange, long length) throws IOException {
    exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
    exchange.sendResponseHeaders(200, -1);
  }

  protected static String header(HttpExchange exchange, String name) {
    Headers headers = exchange.getRequestHeaders();
    return Optional.ofNullable(headers.getFirst(name)).orElse("");
  }

  /** Parameters, decoded, by name. */
  protected static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> all = new TreeMap<>();
    String raw = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    Arrays.stream(raw.split("&", -1))
        .filter(each -> !each.isEmpty())
        .map(each -> each.split("=", 2))
        .forEach(each -> all.put(decoded(each[0]), each.length > 1 ? decoded(each[1]) : ""));
    return all;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public final void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
