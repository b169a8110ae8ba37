package dev.voiceline.server.fuzz;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Sends requests one after the other without waiting, and reads the answers after that. */
final class Barrage implements AutoCloseable {
  /** So many fit into the buffers of both ends with their answers. */
  private static final int AT_ONCE = 20;

  private static final int PATIENCE_MS = 30_000;

  private final int port;
  private Optional<Socket> connection = Optional.empty();
  private InputStream in = InputStream.nullInputStream();

  Barrage(int port) {
    this.port = port;
  }

  /**
   * A burst on one connection, which ends with a request after which the server may end it.
   *
   * @return how many were answered
   */
  int fire(Supplier<Shot> shots, BiConsumer<Shot, WireAnswer> judge) throws IOException {
    Shot[] burst = new Shot[AT_ONCE];
    int size = 0;
    StringBuilder text = new StringBuilder();
    do {
      burst[size] = shots.get();
      text.append(burst[size].bytes());
    } while (!burst[size++].last() && size < AT_ONCE);
    Socket socket = connected();
    try {
      socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    } catch (SocketException reset) {
      close();
      return 0;
    }
    for (int number = 0; number < size; number++) {
      Optional<WireAnswer> answer = answer();
      if (answer.isEmpty() || answer.get().closes()) {
        close();
      }
      if (answer.isEmpty()) {
        return number;
      }
      judge.accept(burst[number], answer.get());
      if (answer.get().closes()) {
        return number + 1;
      }
    }
    return size;
  }

  /** A server that ends a connection on which something stands unread resets it now and then. */
  private Optional<WireAnswer> answer() throws IOException {
    try {
      return WireAnswer.read(in);
    } catch (SocketException reset) {
      return Optional.empty();
    }
  }

  private Socket connected() throws IOException {
    if (connection.isEmpty()) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(PATIENCE_MS);
      socket.setTcpNoDelay(true);
      connection = Optional.of(socket);
      in = new BufferedInputStream(socket.getInputStream());
    }
    return connection.get();
  }

  @Override
  public void close() throws IOException {
    if (connection.isPresent()) {
      connection.get().close();
      connection = Optional.empty();
    }
  }
}
