package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.socket.SocketRequest;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A client socket in memory, together with the attempt that led to it. The test is the other end.
 */
final class FakeSocket implements Socket, SocketConnector.Connecting {
  final SocketRequest request;
  final List<String> sent = new CopyOnWriteArrayList<>();
  private final SocketListener listener;
  private final Consumer<String> peer;
  private volatile boolean open;
  private volatile boolean over;
  volatile int closeCode;
  volatile boolean cancelled;

  FakeSocket(SocketRequest request, SocketListener listener, Consumer<String> peer) {
    this.request = request;
    this.listener = listener;
    this.peer = peer;
  }

  void opens() {
    open = true;
    listener.opened(this);
  }

  void brings(String message) {
    if (!over) {
      listener.text(message);
    }
  }

  void bringsBinary() {
    listener.binary(ByteBuffer.allocate(4));
  }

  void ends(SocketClosed end) {
    if (!over) {
      open = false;
      over = true;
      listener.closed(end);
    }
  }

  @Override
  public void sendText(String text, Completion completion) {
    if (open) {
      sent.add(text);
      completion.sent();
      peer.accept(text);
    } else {
      completion.failed("closed");
    }
  }

  @Override
  public void sendBinary(ByteBuffer bytes, Completion completion) {
    throw new AssertionError("nothing binary is sent to the service");
  }

  @Override
  public void close(int code, String reason) {
    if (open) {
      closeCode = code;
      ends(SocketClosed.with(code, reason, false));
    }
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void cancel() {
    cancelled = true;
    ends(SocketClosed.neverOpened(0, "cancelled"));
  }
}
