package dev.voiceline.server.stream;

import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.time.Timers;
import dev.voiceline.server.log.ServerLog;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * Tells a listener what happens on a session of Jetty's: one thing at a time, in order, the end
 * once. What goes wrong on one socket ends that socket and nothing else.
 */
public final class SocketEndpoint implements Session.Listener.AutoDemanding {
  private static final int SERVER_FAULT = 1011;

  private final SocketListener listener;
  private final Timers timers;
  private final ServerLog log;
  private final OneAtATime events = new OneAtATime(this::faulty);
  private Optional<JettySocket> socket = Optional.empty();
  private boolean failed;
  private boolean over;

  SocketEndpoint(SocketListener listener, Timers timers, ServerLog log) {
    this.listener = listener;
    this.timers = timers;
    this.log = log;
  }

  @Override
  public void onWebSocketOpen(Session session) {
    JettySocket opened = new JettySocket(session, timers);
    events.run(() -> socket = Optional.of(opened));
    tell(told -> told.opened(opened));
  }

  @Override
  public void onWebSocketText(String message) {
    tell(told -> told.text(message));
  }

  @Override
  public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
    tell(told -> told.binary(payload));
    callback.succeed();
  }

  /** Comes before the close, which tells the rest. */
  @Override
  public void onWebSocketError(Throwable cause) {
    events.run(() -> failed = true);
  }

  @Override
  public void onWebSocketClose(int statusCode, String reason, Callback callback) {
    events.run(
        () -> {
          socket.ifPresent(JettySocket::ended);
          boolean byPeer = !failed && !socket.map(JettySocket::isClosing).orElse(false);
          String words = reason == null ? "" : reason;
          boolean first = !over;
          over = true;
          if (first) {
            listener.closed(SocketClosed.with(statusCode, words, byPeer));
          }
        });
    callback.succeed();
  }

  private void tell(Consumer<SocketListener> event) {
    events.run(
        () -> {
          if (!over) {
            event.accept(listener);
          }
        });
  }

  private void faulty(Throwable fault) {
    log.warn("A fault (" + fault.getClass().getSimpleName() + ") in a media socket: it is closed.");
    socket.ifPresent(open -> open.close(SERVER_FAULT, "server fault"));
  }
}
