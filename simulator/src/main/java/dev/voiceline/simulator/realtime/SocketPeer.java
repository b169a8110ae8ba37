package dev.voiceline.simulator.realtime;

import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.framing.CloseFrame;

/** A client at the other end of a WebSocket. */
final class SocketPeer implements Peer {
  private final WebSocket socket;

  SocketPeer(WebSocket socket) {
    this.socket = socket;
  }

  @Override
  public void send(String text) {
    if (socket.isOpen()) {
      socket.send(text);
    }
  }

  @Override
  public void close(int code, String reason) {
    socket.close(code, reason);
  }

  /** What was sent before still goes out. */
  @Override
  public void drop() {
    end(socket);
  }

  /** Ends a socket without a farewell once everything has gone out. */
  static void end(WebSocket socket) {
    ((WebSocketImpl) socket).flushAndClose(CloseFrame.ABNORMAL_CLOSE, "", false);
  }
}
