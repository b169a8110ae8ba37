package dev.voiceline.server.peers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Breaks its first connections when something has come, and answers on later ones. */
final class BreakingPeer implements AutoCloseable {
  private static final byte[] ANSWER =
      ("HTTP/1.1 204 No Content\r\nConnection: close\r\n" + HandingOn.MARK + ": 1\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket door;
  private final int broken;
  private final AtomicInteger connections = new AtomicInteger();

  BreakingPeer(int broken) throws IOException {
    this.broken = broken;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "breaking-peer");
    thread.setDaemon(true);
    thread.start();
  }

  Peer peer() {
    return new Peer("http://127.0.0.1:" + door.getLocalPort());
  }

  int connections() {
    return connections.get();
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket client = door.accept()) {
        int number = connections.incrementAndGet();
        int first = client.getInputStream().read();
        if (first >= 0 && number > broken) {
          client.getOutputStream().write(ANSWER);
          client.shutdownOutput();
          client.getInputStream().readAllBytes();
        }
      } catch (IOException closed) {
        // The door, which ends this, or a client that has heard enough.
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
