package dev.voiceline.simulator.realtime;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/** A plain WebSocket client that keeps what it is told. */
final class TestClient extends WebSocketClient {
  private static final long PATIENCE_SECONDS = 20;

  private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile int closeCode;
  private volatile String closeReason = "";

  TestClient(URI uri, Map<String, String> headers) {
    super(uri, headers);
    setConnectionLostTimeout(0);
    connect();
  }

  String next() throws InterruptedException {
    String frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (frame == null) {
      throw new AssertionError("nothing arrived");
    }
    return frame;
  }

  String awaitType(String type) throws InterruptedException {
    String frame = next();
    while (!frame.contains("\"type\":\"" + type + "\"")) {
      frame = next();
    }
    return frame;
  }

  int awaitClose() throws InterruptedException {
    if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("not closed");
    }
    return closeCode;
  }

  String closeReason() {
    return closeReason;
  }

  @Override
  public void onOpen(ServerHandshake handshake) {}

  @Override
  public void onMessage(String text) {
    frames.add(text);
  }

  @Override
  public void onClose(int code, String reason, boolean remote) {
    closeCode = code;
    closeReason = reason;
    closed.countDown();
  }

  @Override
  public void onError(Exception broken) {}
}
