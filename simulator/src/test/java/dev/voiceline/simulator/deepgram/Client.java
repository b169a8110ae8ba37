package dev.voiceline.simulator.deepgram;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
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
  private static final String TELEPHONE = "&encoding=mulaw&sample_rate=8000";

  private final List<JsonObject> received = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile int closeCode;
  private volatile String reason = "";

  Client(DeepgramServer server, String path, String key) {
    super(URI.create(server.uri() + path), Map.of("Authorization", "Token " + key));
  }

  static Client nova(DeepgramServer server, String more) throws InterruptedException {
    return connected(
        server, "/v1/listen?model=nova-3&interim_results=true&endpointing=300" + more + TELEPHONE);
  }

  static Client flux(DeepgramServer server, String more) throws InterruptedException {
    return connected(server, "/v2/listen?model=flux-general-en" + more + TELEPHONE);
  }

  static Client connected(DeepgramServer server, String path) throws InterruptedException {
    Client client = new Client(server, path, "key");
    client.connectBlocking(PATIENCE_MS, TimeUnit.MILLISECONDS);
    return client;
  }

  /** Whether it is let in. */
  boolean isLetIn() throws InterruptedException {
    return connectBlocking(PATIENCE_MS, TimeUnit.MILLISECONDS);
  }

  void say(String json) {
    send(json.replace('\'', '"'));
  }

  /** Messages of a type, and of an event where it has one. */
  List<JsonObject> received(String type) {
    return received.stream()
        .filter(
            message ->
                message.get("type").getAsString().equals(type)
                    || (message.has("event") && message.get("event").getAsString().equals(type)))
        .toList();
  }

  synchronized byte[] audio() {
    return audio.toByteArray();
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

  void untilTold(int count, String type) {
    until(() -> received(type).size() >= count);
  }

  /** Code and reason with which the socket ended. */
  String end() throws InterruptedException {
    if (!closed.await(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
      throw new AssertionError("it stays open");
    }
    return (closeCode + " " + reason).strip();
  }

  @Override
  public void onOpen(ServerHandshake handshake) {}

  @Override
  public void onMessage(String message) {
    received.add(JsonParser.parseString(message).getAsJsonObject());
  }

  @Override
  public synchronized void onMessage(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    audio.writeBytes(copy);
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
