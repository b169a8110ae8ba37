package dev.voiceline.server.composition;

import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.sockets.SocketSettings;
import java.util.Deque;
import java.util.Optional;

/** The sockets to vendors, which all of them share; opened when the first of them is set up. */
final class SharedSockets {
  private final SystemTime time;
  private final Deque<AutoCloseable> opened;
  private Optional<JavaWebSocketConnector> sockets = Optional.empty();

  /**
   * Opens nothing yet.
   *
   * @param opened takes the sockets, once there are any, to be closed with the server
   */
  SharedSockets(SystemTime time, Deque<AutoCloseable> opened) {
    this.time = time;
    this.opened = opened;
  }

  SocketConnector get() {
    return sockets.orElseGet(this::open);
  }

  private JavaWebSocketConnector open() {
    JavaWebSocketConnector fresh =
        new JavaWebSocketConnector(SocketSettings.defaults(), time, time);
    sockets = Optional.of(fresh);
    opened.push(fresh);
    return fresh;
  }
}
