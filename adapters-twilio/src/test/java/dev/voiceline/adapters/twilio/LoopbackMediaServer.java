package dev.voiceline.adapters.twilio;

import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.simulator.socket.UnsentFrames;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/**
 * A WebSocket server on loopback that hands each connection to a listener, as the real server
 * would.
 */
public final class LoopbackMediaServer extends WebSocketServer implements AutoCloseable {
  private final Map<WebSocket, SocketListener> listeners = new ConcurrentHashMap<>();
  private final Function<ClientHandshake, SocketListener> welcome;
  private final CountDownLatch listening = new CountDownLatch(1);
  private final UnsentFrames unsent = new UnsentFrames(this);

  private LoopbackMediaServer(Function<ClientHandshake, SocketListener> welcome) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2);
    this.welcome = welcome;
    setConnectionLostTimeout(0);
    setTcpNoDelay(true);
    setDaemon(true);
  }

  /** Listens on a free port; the function says who is told about a connection. */
  public static LoopbackMediaServer open(Function<ClientHandshake, SocketListener> welcome)
      throws InterruptedException {
    LoopbackMediaServer server = new LoopbackMediaServer(welcome);
    server.start();
    if (!server.listening.await(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the server did not start");
    }
    return server;
  }

  URI address() {
    return URI.create("ws://127.0.0.1:" + getPort() + "/voice/stream");
  }

  @Override
  public void onStart() {
    unsent.watch();
    listening.countDown();
  }

  @Override
  public void onOpen(WebSocket connection, ClientHandshake handshake) {
    SocketListener listener = welcome.apply(handshake);
    listeners.put(connection, listener);
    listener.opened(new Connection(connection));
  }

  @Override
  public void onMessage(WebSocket connection, String message) {
    listeners.get(connection).text(message);
  }

  @Override
  public void onMessage(WebSocket connection, ByteBuffer message) {
    listeners.get(connection).binary(message);
  }

  @Override
  public void onClose(WebSocket connection, int code, String reason, boolean remote) {
    SocketListener listener = listeners.remove(connection);
    if (listener != null) {
      listener.closed(SocketClosed.with(code, reason, remote));
    }
  }

  @Override
  public void onError(WebSocket connection, Exception problem) {}

  @Override
  public void close() {
    unsent.close();
    try {
      stop(1_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private record Connection(WebSocket connection) implements Socket {
    @Override
    public void sendText(String text, Completion completion) {
      try {
        connection.send(text);
        completion.sent();
      } catch (WebsocketNotConnectedException gone) {
        completion.failed("closed");
      }
    }

    @Override
    public void sendBinary(ByteBuffer bytes, Completion completion) {
      throw new AssertionError("the carrier takes no binary messages");
    }

    @Override
    public void close(int code, String reason) {
      connection.close(code, reason);
    }

    @Override
    public boolean isOpen() {
      return connection.isOpen();
    }
  }
}
