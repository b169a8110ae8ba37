package dev.voiceline.server.wholecall;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Forwards connections to the first of some ports where somebody listens: what stands before
 * several servers. A thread for each direction.
 */
final class Balancer implements AutoCloseable {
  private final ServerSocket door;
  private final List<Integer> ports;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  Balancer(List<Integer> ports) throws IOException {
    this.ports = new CopyOnWriteArrayList<>(ports);
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    thread(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** From now on these are asked, in this order. */
  void prefer(List<Integer> others) {
    ports.clear();
    ports.addAll(others);
  }

  /** Nobody is there any more, and whoever was connected is cut off. */
  void cut() {
    ports.clear();
    open.forEach(this::shut);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        open.add(client);
        thread(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    for (int port : ports) {
      try {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        open.add(server);
        thread(() -> pump(server, client));
        pump(client, server);
        return;
      } catch (IOException down) {
        // The next one may be there.
      }
    }
    shut(client);
  }

  private void pump(Socket from, Socket to) {
    byte[] bytes = new byte[8_192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        out.write(bytes, 0, count);
      }
    } catch (IOException broken) {
      // Both ends are told below.
    }
    shut(from);
    shut(to);
  }

  private void shut(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException already) {
      return;
    }
  }

  private static void thread(Runnable task) {
    Thread thread = new Thread(task, "balancer");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
    open.forEach(this::shut);
  }
}
