package dev.voiceline.adapters.twilio.recording;

import com.sun.net.httpserver.HttpExchange;
import dev.voiceline.adapters.twilio.rest.LoopbackApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Answers of a server about recordings. */
final class TwilioFiles {
  private TwilioFiles() {}

  static LoopbackApi.Answer wav(byte[] file) {
    return exchange -> LoopbackApi.write(exchange, 200, "audio/x-wav", file);
  }

  /** The first half of a file, and no more. */
  static LoopbackApi.Answer cut(byte[] file) {
    return exchange -> {
      exchange.sendResponseHeaders(200, file.length);
      exchange.getResponseBody().write(file, 0, file.length / 2);
      exchange.getResponseBody().flush();
      exchange.close();
    };
  }

  static LoopbackApi.Answer deleted() {
    return exchange -> LoopbackApi.write(exchange, 204, "application/json", new byte[0]);
  }

  static void json(HttpExchange exchange, String body) throws IOException {
    LoopbackApi.write(exchange, 200, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
