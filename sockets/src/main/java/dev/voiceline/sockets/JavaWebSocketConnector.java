package dev.voiceline.sockets;

import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.socket.SocketRequest;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.time.Timers;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Client WebSockets on the protocol engine of Java-WebSocket: RFC 6455 without compression and
 * without subprotocols, over TCP or, for {@code wss}, over TLS with the host name verified. Each
 * open socket has two daemon threads, one that reads and tells the listener, one that writes. Safe
 * for use by any thread.
 */
public final class JavaWebSocketConnector implements SocketConnector, AutoCloseable {
  private final SocketSettings settings;
  private final Clock clock;
  private final Timers timers;
  private final Runnable releaseTime;
  private final Dialer dialer;
  private final Set<ClientConnection> live = ConcurrentHashMap.newKeySet();
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicBoolean closed = new AtomicBoolean();

  /** With the default bounds, the machine's time and the JVM's default TLS context. */
  public JavaWebSocketConnector() {
    this(SocketSettings.defaults());
  }

  /** With the machine's time and the JVM's default TLS context. */
  public JavaWebSocketConnector(SocketSettings settings) {
    this(settings, new SystemTime());
  }

  /** With timers of somebody else's and the JVM's default TLS context. */
  public JavaWebSocketConnector(SocketSettings settings, Clock clock, Timers timers) {
    this(settings, clock, timers, new Dialer(), () -> {});
  }

  private JavaWebSocketConnector(SocketSettings settings, SystemTime time) {
    this(settings, time, time, new Dialer(), time::close);
  }

  JavaWebSocketConnector(
      SocketSettings settings, Clock clock, Timers timers, Dialer dialer, Runnable releaseTime) {
    this.settings = settings;
    this.clock = clock;
    this.timers = timers;
    this.dialer = dialer;
    this.releaseTime = releaseTime;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException for an address without a host, another scheme than {@code ws}
   *     and {@code wss}, or a header with a line break
   */
  @Override
  public Connecting connect(SocketRequest request, SocketListener listener) {
    Upgrade upgrade = Upgrade.of(request);
    ClientConnection connection =
        new ClientConnection(
            numbers.incrementAndGet(), upgrade, listener, dialer, settings, timers, live::remove);
    live.add(connection);
    if (closed.get()) {
      connection.cancel();
    }
    connection.start();
    return connection;
  }

  /** How many sockets are open, opening or closing. */
  public int live() {
    return live.size();
  }

  /**
   * Says farewell on all sockets with 1001, waits for their ends as long as the settings allow a
   * farewell to take, and cuts those that remain. Every listener is told. Further connections end
   * at once.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    live.forEach(ClientConnection::leave);
    long until = clock.millis() + settings.closeWithin().toMillis();
    for (ClientConnection connection : live) {
      connection.awaitEnd(until - clock.millis());
    }
    live.forEach(ClientConnection::cut);
    releaseTime.run();
  }
}
