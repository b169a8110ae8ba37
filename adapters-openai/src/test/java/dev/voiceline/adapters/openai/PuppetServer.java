package dev.voiceline.adapters.openai;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** A loopback WebSocket server for one client, in the hands of a test. */
final class PuppetServer extends WebSocketServer implements AutoCloseable {
  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private final CompletableFuture<WebSocket> client = new CompletableFuture<>();
  private final Consumer<String> received;

  PuppetServer(Consumer<String> received) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.received = received;
    setDaemon(true);
    setReuseAddr(true);
    setTcpNoDelay(true);
    setConnectionLostTimeout(0);
    start();
    within(started);
  }

  URI uri() {
    return URI.create("ws://127.0.0.1:" + getPort() + "/v1/realtime");
  }

  void say(String json) {
    within(client).send(json);
  }

  void sayBytes(byte[] bytes) {
    within(client).send(bytes);
  }

  void hangUp(int code, String reason) {
    within(client).close(code, reason);
  }

  void drop() {
    within(client).closeConnection(1006, "");
  }

  @Override
  public void onStart() {
    started.complete(null);
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    client.complete(socket);
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    received.accept(message);
  }

  @Override
  public void onMessage(WebSocket socket, ByteBuffer message) {}

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

  @Override
  public void onError(WebSocket socket, Exception broken) {
    started.completeExceptionally(broken);
  }

  @Override
  public void close() {
    try {
      stop(1_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> T within(CompletableFuture<T> future) {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (Exception missing) {
      throw new AssertionError(missing);
    }
  }
}
