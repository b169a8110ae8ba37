package dev.voiceline.simulator.elevenlabs;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.voiceline.core.scripted.ToneVoice;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** {@code POST .../stream}: audio for a text, as it is generated. */
final class VoiceRequests implements AutoCloseable {
  private static final int THREADS = 4;
  private static final int BYTES_PER_MS = 8;
  private static final int LONGEST_BODY = 1024 * 1024;
  private static final int BAD_REQUEST = 400;
  private static final int UNAVAILABLE = 503;

  private final ServiceSettings settings;
  private final HttpServer http;
  private final ExecutorService threads;
  private final Queue<RequestMishap> mishaps = new ConcurrentLinkedQueue<>();
  private final List<SpokenRequest> spoken = new CopyOnWriteArrayList<>();
  private final List<HttpExchange> unanswered = new CopyOnWriteArrayList<>();
  private volatile boolean outOfOrder;

  VoiceRequests(ServiceSettings settings) {
    this.settings = settings;
    threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "elevenlabs");
              thread.setDaemon(true);
              return thread;
            });
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      threads.shutdownNow();
      throw new UncheckedIOException(noPort);
    }
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  int port() {
    return http.getAddress().getPort();
  }

  void next(List<RequestMishap> inOrder) {
    mishaps.addAll(inOrder);
  }

  void refuseAll() {
    outOfOrder = true;
  }

  List<SpokenRequest> spoken() {
    return List.copyOf(spoken);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String key = exchange.getRequestHeaders().getFirst("xi-api-key");
    Door door = Door.of(exchange.getRequestURI(), key == null ? "" : key);
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
    RequestMishap mishap =
        outOfOrder ? new RequestMishap.Refused(UNAVAILABLE, "unavailable") : mishaps.poll();
    if (mishap instanceof RequestMishap.Silent) {
      unanswered.add(exchange);
      return;
    }
    if (mishap instanceof RequestMishap.Refused refused) {
      refuse(exchange, new Door.Refusal(refused.status(), refused.word()));
      return;
    }
    Optional<Door.Refusal> refusal = door.refusal(settings);
    if (refusal.isPresent()) {
      refuse(exchange, refusal.get());
      return;
    }
    String text = field(body, "text");
    if (text.isBlank()) {
      refuse(exchange, new Door.Refusal(BAD_REQUEST, "invalid_text"));
      return;
    }
    spoken.add(new SpokenRequest(door.voice(), door.query(), text, field(body, "previous_text")));
    int most =
        mishap instanceof RequestMishap.Dropped dropped
            ? dropped.afterMs() * BYTES_PER_MS
            : Integer.MAX_VALUE;
    stream(exchange, ToneVoice.speak(text.strip() + " "), most);
  }

  private void stream(HttpExchange exchange, byte[] audio, int most) {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "audio/basic");
      exchange.sendResponseHeaders(200, most < audio.length ? audio.length : 0);
      OutputStream body = exchange.getResponseBody();
      int piece = settings.chunkMs() * BYTES_PER_MS;
      int end = Math.min(most, audio.length);
      for (int at = 0; at < end; at += piece) {
        body.write(audio, at, Math.min(piece, end - at));
        body.flush();
      }
      if (end == audio.length) {
        body.close();
      }
    } catch (IOException gone) {
      // Whoever asked has hung up.
    }
  }

  private static void refuse(HttpExchange exchange, Door.Refusal why) {
    JsonObject detail = new JsonObject();
    detail.addProperty("status", why.word());
    detail.addProperty("message", "No.");
    JsonObject answer = new JsonObject();
    answer.add("detail", detail);
    byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
    try (exchange;
        OutputStream body = exchange.getResponseBody()) {
      exchange.sendResponseHeaders(why.status(), bytes.length);
      body.write(bytes);
    } catch (IOException gone) {
      // Whoever asked has hung up.
    }
  }

  private static String field(byte[] body, String name) {
    try {
      JsonObject json =
          JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject();
      return json.has(name) ? json.get(name).getAsString() : "";
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException broken) {
      return "";
    }
  }

  @Override
  public void close() {
    unanswered.forEach(HttpExchange::close);
    http.stop(0);
    threads.shutdownNow();
  }
}
