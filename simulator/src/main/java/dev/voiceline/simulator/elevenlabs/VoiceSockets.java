package dev.voiceline.simulator.elevenlabs;

import dev.voiceline.simulator.socket.UnsentFrames;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The library's server, which hands each socket to a session. */
final class VoiceSockets extends WebSocketServer {
  private static final int WORKERS = 2;

  private final Sessions sessions;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final UnsentFrames unsent = new UnsentFrames(this);

  /** Somebody at the handshake: let in with status 0. */
  record Visitor(Door door, int status, SocketMishap mishap) {}

  /** Where sessions come from. Told on the library's threads. */
  interface Sessions {
    Visitor admit(Door door);

    SocketSession open(Visitor visitor, SocketSession.Peer peer);
  }

  VoiceSockets(Sessions sessions) {
    super(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        WORKERS,
        List.of(new HandshakeDraft()));
    this.sessions = sessions;
    setReuseAddr(true);
    setTcpNoDelay(true);
    setConnectionLostTimeout(0);
    setDaemon(true);
  }

  CompletableFuture<Integer> port() {
    return port;
  }

  /** Says something to every client. */
  void say(String json) {
    getConnections()
        .forEach(
            socket -> {
              if (socket.getAttachment() instanceof SocketSession session) {
                session.say(json);
              }
            });
  }

  void dropAll() {
    getConnections().forEach(VoiceSockets::drop);
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
    ServerHandshakeBuilder response =
        super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    Door door =
        Door.of(URI.create(request.getResourceDescriptor()), request.getFieldValue("xi-api-key"));
    Visitor visitor = sessions.admit(door);
    socket.setAttachment(visitor);
    if (visitor.status() != 0) {
      response.put(HandshakeDraft.REFUSE, Integer.toString(visitor.status()));
    }
    return response;
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    Visitor visitor = socket.getAttachment();
    if (visitor.status() != 0) {
      drop(socket);
      return;
    }
    SocketSession session = sessions.open(visitor, new Client(socket));
    socket.setAttachment(session);
    session.opened(visitor.door());
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    if (socket.getAttachment() instanceof SocketSession session) {
      session.received(text);
    }
  }

  @Override
  public void onMessage(WebSocket socket, ByteBuffer bytes) {
    onMessage(socket, "");
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    if (socket.getAttachment() instanceof SocketSession session) {
      session.closed(code);
    }
  }

  @Override
  public void onError(@Nullable WebSocket socket, Exception broken) {
    port.completeExceptionally(broken);
  }

  @Override
  public void onStart() {
    unsent.watch();
    port.complete(getPort());
  }

  @Override
  public void stop(int timeout, String closeMessage) throws InterruptedException {
    unsent.close();
    super.stop(timeout, closeMessage);
  }

  /** Without a farewell, once everything has gone out. */
  private static void drop(WebSocket socket) {
    ((WebSocketImpl) socket).flushAndClose(CloseFrame.ABNORMAL_CLOSE, "", false);
  }

  /** A client at the other end. */
  private record Client(WebSocket socket) implements SocketSession.Peer {
    @Override
    public void send(String text) {
      if (socket.isOpen()) {
        socket.send(text);
      }
    }

    @Override
    public void close(int code, String reason) {
      socket.close(code, reason);
    }

    @Override
    public void drop() {
      VoiceSockets.drop(socket);
    }
  }
}
