package dev.voiceline.adapters.openai;

import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.socket.SocketRequest;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Real sockets on which everything that goes out is shown to the oracle. */
final class CheckedSockets implements SocketConnector {
  private final SocketConnector sockets;
  private final List<String> misuses = new CopyOnWriteArrayList<>();

  CheckedSockets(SocketConnector sockets) {
    this.sockets = sockets;
  }

  List<String> misuses() {
    return List.copyOf(misuses);
  }

  @Override
  public Connecting connect(SocketRequest request, SocketListener listener) {
    return sockets.connect(request, new Watched(listener));
  }

  private void check(String text) {
    try {
      Oracle.checkClient(text);
    } catch (AssertionError misuse) {
      misuses.add(String.valueOf(misuse.getMessage()));
    }
  }

  private final class Watched implements SocketListener {
    private final SocketListener listener;

    Watched(SocketListener listener) {
      this.listener = listener;
    }

    @Override
    public void opened(Socket socket) {
      listener.opened(new CheckedSocket(socket));
    }

    @Override
    public void text(String message) {
      listener.text(message);
    }

    @Override
    public void binary(ByteBuffer message) {
      listener.binary(message);
    }

    @Override
    public void closed(SocketClosed end) {
      listener.closed(end);
    }
  }

  private final class CheckedSocket implements Socket {
    private final Socket socket;

    CheckedSocket(Socket socket) {
      this.socket = socket;
    }

    @Override
    public void sendText(String text, Completion completion) {
      check(text);
      socket.sendText(text, completion);
    }

    @Override
    public void sendBinary(ByteBuffer bytes, Completion completion) {
      misuses.add("a binary message");
      socket.sendBinary(bytes, completion);
    }

    @Override
    public void close(int code, String reason) {
      socket.close(code, reason);
    }

    @Override
    public boolean isOpen() {
      return socket.isOpen();
    }
  }
}
