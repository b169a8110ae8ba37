package dev.voiceline.simulator.phone.media;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ServerHandshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sockets of Java-WebSocket: no compression, no pings, as Twilio connects. */
public final class JavaWebSocketDialer implements LineDialer {
  private static final int CONNECT_TIMEOUT_MS = 5_000;
  private static final int NEVER_OPENED = -1;
  private static final Logger LOG = LoggerFactory.getLogger(JavaWebSocketDialer.class);

  @Override
  public void dial(URI place, Map<String, String> headers, LineSocketListener listener) {
    Client client = new Client(place, headers, listener);
    client.setTcpNoDelay(true);
    client.setDaemon(true);
    client.setConnectionLostTimeout(0);
    client.connect();
  }

  private static final class Client extends WebSocketClient implements LineSocket {
    private final LineSocketListener listener;
    private boolean opened;

    Client(URI place, Map<String, String> headers, LineSocketListener listener) {
      super(place, new Draft_6455(), headers, CONNECT_TIMEOUT_MS);
      this.listener = listener;
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
      opened = true;
      listener.opened(this);
    }

    @Override
    public void onMessage(String message) {
      listener.text(message);
    }

    @Override
    public void onMessage(ByteBuffer bytes) {
      listener.binary(bytes.remaining());
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
      listener.closed(opened ? code : NEVER_OPENED, reason == null ? "" : reason);
    }

    @Override
    public void onError(Exception problem) {
      LOG.debug("phone socket: {}", problem.toString());
    }

    @Override
    public void send(String text) {
      try {
        super.send(text);
      } catch (WebsocketNotConnectedException gone) {
        LOG.trace("nobody to send to");
      }
    }

    @Override
    public void send(byte[] bytes) {
      try {
        super.send(bytes);
      } catch (WebsocketNotConnectedException gone) {
        LOG.trace("nobody to send to");
      }
    }

    @Override
    public void drop() {
      try {
        getSocket().close();
      } catch (IOException alreadyGone) {
        LOG.trace("the socket was gone before it was dropped");
      }
    }
  }
}
