package dev.voiceline.simulator.realtime;

import dev.voiceline.simulator.socket.UnsentFrames;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The library's server, which hands each socket to a session. */
final class ModelSocketServer extends WebSocketServer {
  private static final int WORKERS = 2;

  private final Sessions sessions;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final UnsentFrames unsent = new UnsentFrames(this);

  /** Where sessions come from. Told on the library's threads. */
  interface Sessions {
    Admission admit(ClientHandshake handshake);

    RealtimeSession open(Admission admission, Peer peer);
  }

  ModelSocketServer(Sessions sessions) {
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

  /** The port once it is bound; fails when it cannot be. */
  CompletableFuture<Integer> port() {
    return port;
  }

  /** Breaks every connection without a farewell. */
  void dropAll() {
    getConnections().forEach(SocketPeer::end);
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
    ServerHandshakeBuilder response =
        super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    Admission admission = sessions.admit(request);
    socket.setAttachment(admission);
    if (admission.status() != 0) {
      response.put(HandshakeDraft.REFUSE, Integer.toString(admission.status()));
    }
    return response;
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    Admission admission = socket.getAttachment();
    if (admission.status() != 0) {
      SocketPeer.end(socket);
      return;
    }
    RealtimeSession session = sessions.open(admission, new SocketPeer(socket));
    socket.setAttachment(session);
    admission
        .refusal()
        .ifPresentOrElse(
            refusal -> session.refused(refusal, admission.closeCode()), session::opened);
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    session(socket).ifPresent(session -> session.received(text));
  }

  @Override
  public void onMessage(WebSocket socket, ByteBuffer bytes) {
    session(socket).ifPresent(session -> session.received(""));
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    session(socket).ifPresent(session -> session.closed(code));
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

  private static Optional<RealtimeSession> session(WebSocket socket) {
    Object attached = socket.getAttachment();
    return attached instanceof RealtimeSession session ? Optional.of(session) : Optional.empty();
  }
}
