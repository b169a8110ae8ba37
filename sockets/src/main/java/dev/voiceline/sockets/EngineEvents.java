package dev.voiceline.sockets;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.Handshakedata;
import org.jspecify.annotations.Nullable;

/** What the protocol engine says, passed on to the connection it belongs to. */
final class EngineEvents extends WebSocketAdapter {
  private final ClientConnection connection;

  EngineEvents(ClientConnection connection) {
    this.connection = connection;
  }

  @Override
  public void onWebsocketOpen(WebSocket engine, Handshakedata answer) {
    connection.opened();
  }

  @Override
  public void onWebsocketMessage(WebSocket engine, String message) {
    connection.told(listener -> listener.text(message));
  }

  @Override
  public void onWebsocketMessage(WebSocket engine, ByteBuffer message) {
    connection.told(listener -> listener.binary(message));
  }

  @Override
  public void onWebsocketPing(WebSocket engine, Framedata ping) {
    if (connection.mayAnswerPing()) {
      super.onWebsocketPing(engine, ping);
    }
  }

  @Override
  public void onWebsocketClosing(
      WebSocket engine, int code, @Nullable String reason, boolean byPeer) {
    connection.closing(code, reason == null ? "" : reason, byPeer);
  }

  @Override
  public void onWebsocketClose(WebSocket engine, int code, String reason, boolean byPeer) {
    // The connection ends with its reader, whatever the engine thinks.
  }

  @Override
  public void onWebsocketCloseInitiated(WebSocket engine, int code, String reason) {
    // onWebsocketClosing follows and says the same.
  }

  @Override
  public void onWebsocketError(WebSocket engine, Exception error) {
    // Every error that matters also closes; exceptions of listeners never get this far.
  }

  @Override
  public void onWriteDemand(WebSocket engine) {
    // The writer waits on the engine's queue itself.
  }

  @Override
  public @Nullable InetSocketAddress getLocalSocketAddress(WebSocket engine) {
    return null;
  }

  @Override
  public @Nullable InetSocketAddress getRemoteSocketAddress(WebSocket engine) {
    return null;
  }
}
