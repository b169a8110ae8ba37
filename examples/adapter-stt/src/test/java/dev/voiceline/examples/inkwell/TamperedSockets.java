package dev.voiceline.examples.inkwell;

import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.socket.SocketRequest;
import java.nio.ByteBuffer;

/** Sockets between an adapter and its service that may change what passes. */
class TamperedSockets implements SocketConnector {
  private final SocketConnector real;

  TamperedSockets(SocketConnector real) {
    this.real = real;
  }

  SocketRequest request(SocketRequest asked) {
    return asked;
  }

  boolean lets(String text) {
    return true;
  }

  ByteBuffer audio(ByteBuffer bytes) {
    return bytes;
  }

  @Override
  public final Connecting connect(SocketRequest asked, SocketListener listener) {
    return real.connect(request(asked), new Between(listener));
  }

  private final class Between implements SocketListener {
    private final SocketListener listener;

    Between(SocketListener listener) {
      this.listener = listener;
    }

    @Override
    public void opened(Socket socket) {
      listener.opened(new Tampered(socket));
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

  private final class Tampered implements Socket {
    private final Socket socket;

    Tampered(Socket socket) {
      this.socket = socket;
    }

    @Override
    public void sendText(String text, Completion completion) {
      if (lets(text)) {
        socket.sendText(text, completion);
      }
    }

    @Override
    public void sendBinary(ByteBuffer bytes, Completion completion) {
      socket.sendBinary(audio(bytes), completion);
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
