package dev.voiceline.examples.inkwell;

import dev.voiceline.core.time.SystemTime;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;

/**
 * Inkwell on a free port of the loopback interface, as its page describes it. Safe for use by any
 * thread; close it to free the port and the threads.
 */
final class InkwellServer extends WebSocketServer implements AutoCloseable {
  static final String KEY = "key";

  private static final int WORKERS = 2;
  private static final int STOP_MS = 2_000;

  private final SystemTime time = new SystemTime();
  private final List<ServiceSession> sessions = new CopyOnWriteArrayList<>();
  private final CountDownLatch started = new CountDownLatch(1);
  private final Duration quiet;
  private volatile int refusal;
  private volatile boolean holding;

  private InkwellServer(Duration quiet) {
    super(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        WORKERS,
        List.of(new HandshakeDraft()));
    this.quiet = quiet;
    setReuseAddr(true);
    setTcpNoDelay(true);
    setConnectionLostTimeout(0);
    setDaemon(true);
  }

  /** Listens; whoever is quiet for so long is hung up on. */
  static InkwellServer patientFor(Duration quiet) throws InterruptedException {
    InkwellServer server = new InkwellServer(quiet);
    server.start();
    if (!server.started.await(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the service did not start");
    }
    return server;
  }

  URI uri() {
    return URI.create("ws://127.0.0.1:" + getPort());
  }

  /** From now on every handshake is refused with this HTTP status; 0 for nobody any more. */
  void refuse(int status) {
    refusal = status;
  }

  void hold(boolean hold) {
    holding = hold;
    sessions.forEach(session -> session.hold(hold));
  }

  void say(String json) {
    sessions.forEach(session -> session.tell(json));
  }

  void dropAll() {
    getConnections().forEach(InkwellServer::drop);
  }

  List<ServiceSession> sessions() {
    return List.copyOf(sessions);
  }

  void forget() {
    sessions.clear();
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
    ServerHandshakeBuilder response =
        super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    int status = request.getFieldValue("X-Inkwell-Key").equals(KEY) ? refusal : 401;
    if (status != 0) {
      response.put(HandshakeDraft.REFUSE, Integer.toString(status));
      socket.setAttachment(status);
    }
    return response;
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake request) {
    if (socket.getAttachment() instanceof Integer) {
      drop(socket);
      return;
    }
    URI address = URI.create(request.getResourceDescriptor());
    ServiceSession session = new ServiceSession(socket, address, time, quiet, holding);
    socket.setAttachment(session);
    sessions.add(session);
    session.opened();
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    if (socket.getAttachment() instanceof ServiceSession session) {
      session.text(text);
    }
  }

  @Override
  public void onMessage(WebSocket socket, ByteBuffer bytes) {
    if (socket.getAttachment() instanceof ServiceSession session) {
      byte[] audio = new byte[bytes.remaining()];
      bytes.get(audio);
      session.audio(audio);
    }
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    if (socket.getAttachment() instanceof ServiceSession session) {
      session.closed();
    }
  }

  @Override
  public void onError(WebSocket socket, Exception broken) {}

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void close() {
    time.close();
    try {
      stop(STOP_MS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Without a farewell, once everything has gone out. */
  private static void drop(WebSocket socket) {
    ((WebSocketImpl) socket).flushAndClose(CloseFrame.ABNORMAL_CLOSE, "", false);
  }
}
