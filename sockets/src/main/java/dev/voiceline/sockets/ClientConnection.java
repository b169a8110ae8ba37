package dev.voiceline.sockets;

import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.time.Timers;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;

/**
 * One client socket from the first look-up to its end. Its reader thread connects, tells the
 * listener everything and tells the end, so order and "exactly once" follow from the shape of
 * {@link #run}. Other threads only say why it must end and cut the wire.
 */
final class ClientConnection implements Runnable, SocketConnector.Connecting {
  private enum Phase {
    RESOLVING,
    CONNECTING,
    GIVEN_UP,
    OPEN,
    OVER
  }

  private final long number;
  private final Upgrade upgrade;
  private final SocketListener listener;
  private final Dialer dialer;
  private final SocketSettings settings;
  private final Consumer<ClientConnection> gone;
  private final TimeBound bound;
  private final Wire wire = new Wire();
  private final Outbox outbox;
  private final WebSocketImpl engine;
  private final Heartbeat heartbeat;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.RESOLVING);
  private final AtomicReference<@Nullable SocketClosed> verdict = new AtomicReference<>();
  private final Thread reader;
  private final AtomicReference<@Nullable Thread> writer = new AtomicReference<>();
  private volatile boolean mute;

  ClientConnection(
      long number,
      Upgrade upgrade,
      SocketListener listener,
      Dialer dialer,
      SocketSettings settings,
      Timers timers,
      Consumer<ClientConnection> gone) {
    this.number = number;
    this.upgrade = upgrade;
    this.listener = listener;
    this.dialer = dialer;
    this.settings = settings;
    this.gone = gone;
    this.bound = new TimeBound(timers);
    this.outbox = new Outbox(settings.maxWaitingMessages(), settings.maxWaitingBytes());
    this.engine =
        new WebSocketImpl(
            new EngineEvents(this), new BoundedDraft(upgrade.request().maxMessageBytes()));
    this.heartbeat = new Heartbeat(settings.pingEvery(), timers, this::ping, this::unanswered);
    this.reader = thread("read", this);
  }

  void start() {
    String late = "no connection within " + upgrade.request().connectTimeout().toMillis() + " ms";
    bound.set(upgrade.request().connectTimeout(), () -> giveUp(late));
    reader.start();
  }

  @Override
  public void run() {
    try {
      InetAddress address = dialer.resolve(upgrade.host());
      if (phase.compareAndSet(Phase.RESOLVING, Phase.CONNECTING)) {
        converse(address);
      }
    } catch (IOException | RuntimeException broken) {
      ends(neverOpenedOrLost(broken));
    } finally {
      finish();
    }
  }

  private void converse(InetAddress address) throws IOException {
    dialer.connect(wire, address, upgrade);
    InputStream in = wire.in();
    HandshakeAnswer answer = shakeHands(in);
    if (!answer.switchesProtocols()) {
      ends(
          SocketClosed.neverOpened(
              answer.status(), "HTTP " + answer.status() + " " + answer.phrase()));
      return;
    }
    engine.decode(answer.bytes());
    if (phase.get() != Phase.OPEN) {
      ends(
          SocketClosed.neverOpened(
              answer.status(), "the answer to the handshake is not a WebSocket's"));
      return;
    }
    byte[] buffer = new byte[16 * 1024];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      heartbeat.heard();
      engine.decode(ByteBuffer.wrap(buffer, 0, count));
    }
    ends(SocketClosed.with(1006, "the peer hung up without a farewell", true));
  }

  private HandshakeAnswer shakeHands(InputStream in) throws IOException {
    try {
      engine.startHandshake(upgrade.handshake());
    } catch (InvalidHandshakeException impossible) {
      throw new IOException("the handshake could not be written", impossible);
    }
    for (ByteBuffer next = engine.outQueue.poll(); next != null; next = engine.outQueue.poll()) {
      FrameWriter.write(next, wire.out());
    }
    return HandshakeAnswer.read(in);
  }

  /** The engine is satisfied with the server's answer. */
  void opened() {
    if (!phase.compareAndSet(Phase.CONNECTING, Phase.OPEN)) {
      return;
    }
    bound.lift();
    try {
      Thread started =
          thread("write", new FrameWriter(engine.outQueue, wire.out(), outbox, this::unwritable));
      writer.set(started);
      started.start();
    } catch (IOException gone) {
      wire.cut();
    }
    heartbeat.start();
    told(to -> to.opened(new OpenSocket(engine, outbox, this::overfull)));
  }

  /** A peer that hangs up has often said why: what has arrived of that is still read. */
  private void unwritable() {
    heartbeat.stop();
    bound.set(settings.closeWithin(), wire::cut);
  }

  /** Tells the listener. One that throws is not told anything more but the end. */
  void told(Consumer<SocketListener> message) {
    if (mute || phase.get() != Phase.OPEN) {
      return;
    }
    try {
      message.accept(listener);
    } catch (RuntimeException bug) {
      mute = true;
      engine.close(1011, "the receiver failed");
    }
  }

  /** A farewell was said, by either end; whoever is slow to hang up after it is helped. */
  void closing(int code, String reason, boolean byPeer) {
    if (phase.get() != Phase.OPEN) {
      return;
    }
    ends(SocketClosed.with(code, reason, byPeer));
    heartbeat.stop();
    bound.set(settings.closeWithin(), wire::cut);
  }

  /**
   * Whether there is room for a pong: a peer that asks without end and reads nothing is cut off.
   */
  boolean mayAnswerPing() {
    boolean room = engine.outQueue.size() <= settings.maxWaitingMessages();
    if (!room) {
      overfull();
    }
    return room && engine.isOpen();
  }

  @Override
  public void cancel() {
    if (!giveUp("given up")) {
      engine.close(1000, "");
    }
  }

  /** The connector shuts down. */
  void leave() {
    if (!giveUp("given up")) {
      engine.close(1001, "going away");
    }
  }

  void cut() {
    wire.cut();
  }

  void awaitEnd(long millis) {
    if (Thread.currentThread() == reader) {
      return;
    }
    try {
      boolean over = ended.await(millis, TimeUnit.MILLISECONDS);
      if (!over) {
        wire.cut();
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      wire.cut();
    }
  }

  /** Ends the attempt, unless it has succeeded or ended already. */
  private boolean giveUp(String reason) {
    if (phase.compareAndSet(Phase.RESOLVING, Phase.OVER)) {
      // The reader may hang in the look-up of the name for long, so somebody else tells.
      ends(SocketClosed.neverOpened(0, reason));
      thread("end", () -> tellEnd(false)).start();
      return true;
    }
    if (phase.compareAndSet(Phase.CONNECTING, Phase.GIVEN_UP)) {
      ends(SocketClosed.neverOpened(0, reason));
      wire.cut();
      return true;
    }
    return false;
  }

  private void ping() {
    try {
      engine.sendPing();
    } catch (WebsocketNotConnectedException over) {
      // It was closed a moment ago; nobody asks for a sign of life any more.
    }
  }

  private void unanswered() {
    ends(SocketClosed.with(1006, "the peer gives no sign of life", true));
    wire.cut();
  }

  private void overfull() {
    ends(SocketClosed.with(1006, "the peer does not read what is sent", true));
    wire.cut();
  }

  /** The first reason is the true one; what follows are its consequences. */
  private void ends(SocketClosed reason) {
    verdict.compareAndSet(null, reason);
  }

  private SocketClosed neverOpenedOrLost(Exception broken) {
    String what =
        broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
    return phase.get() == Phase.OPEN
        ? SocketClosed.with(1006, "connection lost: " + what, true)
        : SocketClosed.neverOpened(0, what);
  }

  private void finish() {
    Phase last = phase.getAndSet(Phase.OVER);
    if (last != Phase.OVER) {
      tellEnd(last == Phase.OPEN);
    }
  }

  private void tellEnd(boolean wasOpen) {
    wire.cut();
    heartbeat.stop();
    bound.release();
    Thread writing = writer.get();
    if (writing != null) {
      writing.interrupt();
    }
    ends(
        wasOpen
            ? SocketClosed.with(1006, "connection lost", true)
            : SocketClosed.neverOpened(0, "given up"));
    try {
      outbox.shut().forEach(lost -> lost.failed("the socket was closed before this was sent"));
      listener.closed(Objects.requireNonNull(verdict.get()));
    } finally {
      gone.accept(this);
      ended.countDown();
    }
  }

  private Thread thread(String work, Runnable task) {
    Thread thread = new Thread(task, "voiceline-socket-" + number + "-" + work);
    thread.setDaemon(true);
    return thread;
  }
}
