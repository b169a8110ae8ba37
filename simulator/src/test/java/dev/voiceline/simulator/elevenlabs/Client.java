package dev.voiceline.simulator.elevenlabs;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/** A client of the library's own. */
final class Client extends WebSocketClient {
  private static final long PATIENCE_MS = 20_000;

  private final List<JsonObject> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile int closeCode;
  private volatile String reason = "";

  Client(ElevenLabsServer server, String voice, String query, String key) {
    super(
        URI.create(
            server.socketUri() + "/v1/text-to-speech/" + voice + "/multi-stream-input?" + query),
        Map.of("xi-api-key", key));
  }

  static Client connected(ElevenLabsServer server, String more) throws InterruptedException {
    Client client = new Client(server, "any", "output_format=ulaw_8000" + more, "key");
    client.connectBlocking(PATIENCE_MS, TimeUnit.MILLISECONDS);
    return client;
  }

  void say(String json) {
    send(json.replace('\'', '"'));
  }

  List<JsonObject> received() {
    return received;
  }

  /** All audio of a context. */
  byte[] audio(String context) {
    ByteArrayOutputStream audio = new ByteArrayOutputStream();
    for (JsonObject message : received) {
      boolean ours =
          message.has("contextId") && message.get("contextId").getAsString().equals(context);
      if (ours && message.has("audio") && !message.get("audio").isJsonNull()) {
        audio.writeBytes(Base64.getDecoder().decode(message.get("audio").getAsString()));
      }
    }
    return audio.toByteArray();
  }

  boolean hasEnded(String context) {
    return received.stream()
        .anyMatch(
            message ->
                message.has("isFinal")
                    && message.get("isFinal").getAsBoolean()
                    && message.get("contextId").getAsString().equals(context));
  }

  void until(BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > PATIENCE_MS * 1_000_000) {
        throw new AssertionError("it does not come to that");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** The code with which the socket ended. */
  int end() throws InterruptedException {
    if (!closed.await(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
      throw new AssertionError("it stays open");
    }
    return closeCode;
  }

  String reason() {
    return reason;
  }

  @Override
  public void onOpen(ServerHandshake handshake) {}

  @Override
  public void onMessage(String message) {
    received.add(JsonParser.parseString(message).getAsJsonObject());
  }

  @Override
  public void onClose(int code, String why, boolean remote) {
    closeCode = code;
    reason = why;
    closed.countDown();
  }

  @Override
  public void onError(Exception broken) {}
}
