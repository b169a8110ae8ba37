package dev.voiceline.sockets;

import java.io.Closeable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Sends back what it gets; {@code bye <code>} makes it close with that code. */
final class EchoServer extends WebSocketServer implements Closeable {
  private final CompletableFuture<Void> started = new CompletableFuture<>();

  EchoServer() {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    setDaemon(true);
    setReuseAddr(true);
    setConnectionLostTimeout(0);
    start();
    Recorder.within(started);
  }

  URI uri() {
    return URI.create("ws://127.0.0.1:" + getPort() + "/");
  }

  @Override
  public void onStart() {
    started.complete(null);
  }

  @Override
  public void onOpen(WebSocket client, ClientHandshake handshake) {}

  @Override
  public void onMessage(WebSocket client, String message) {
    if (message.startsWith("bye ")) {
      client.close(Integer.parseInt(message.substring(4)), "the server has had enough");
    } else {
      client.send(message);
    }
  }

  @Override
  public void onMessage(WebSocket client, ByteBuffer message) {
    client.send(message);
  }

  @Override
  public void onClose(WebSocket client, int code, String reason, boolean byClient) {}

  @Override
  public void onError(WebSocket client, Exception error) {}

  @Override
  public void close() {
    try {
      stop(1000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
