package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.socket.SocketRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Opens sockets in memory. */
final class FakeSockets implements SocketConnector {
  private final List<FakeSocket> sockets = new CopyOnWriteArrayList<>();
  private final Consumer<String> peer;

  /** Hands what is sent to the other end, on the sender's thread. */
  FakeSockets(Consumer<String> peer) {
    this.peer = peer;
  }

  @Override
  public Connecting connect(SocketRequest request, SocketListener listener) {
    FakeSocket socket = new FakeSocket(request, listener, peer);
    sockets.add(socket);
    return socket;
  }

  FakeSocket last() {
    return sockets.get(sockets.size() - 1);
  }
}
