package dev.voiceline.examples.inkwell;

import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.socket.SocketRequest;
import java.util.ArrayList;
import java.util.List;

/** Sockets that nobody opens before the gate is. */
final class GatedSockets implements SocketConnector {
  private final SocketConnector sockets;
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean open;

  GatedSockets(SocketConnector sockets) {
    this.sockets = sockets;
  }

  @Override
  public synchronized Connecting connect(SocketRequest request, SocketListener listener) {
    if (open) {
      return sockets.connect(request, listener);
    }
    waiting.add(() -> sockets.connect(request, listener));
    return waiting::clear;
  }

  synchronized void open() {
    open = true;
    waiting.forEach(Runnable::run);
    waiting.clear();
  }
}
