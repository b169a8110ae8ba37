package dev.voiceline.simulator.socket;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.server.WebSocketServer;

/**
 * Sees to it that a server of Java-WebSocket sends what it was given. When a frame is handed in
 * while the selecting thread has just emptied a socket's queue, that thread withdraws the wish to
 * write and the frame waits for the next one, which may never come ({@code WebSocketServer.doWrite}
 * of 1.6.0). So sockets with something to send are asked to send it again and again.
 */
public final class UnsentFrames implements AutoCloseable {
  private static final long EVERY_MS = 20;

  private final WebSocketServer server;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread daemon = new Thread(task, "unsent-frames");
            daemon.setDaemon(true);
            return daemon;
          });

  /** Of a server, from {@link #watch} on. */
  public UnsentFrames(WebSocketServer server) {
    this.server = server;
  }

  /** Begins; to be called when the server has started. */
  public void watch() {
    var unused =
        thread.scheduleWithFixedDelay(this::askAgain, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
  }

  private void askAgain() {
    for (WebSocket socket : server.getConnections()) {
      if (socket.hasBufferedData()) {
        server.onWriteDemand(socket);
      }
    }
  }

  /** Ends it. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
