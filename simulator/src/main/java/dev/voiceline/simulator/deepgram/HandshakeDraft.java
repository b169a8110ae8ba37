package dev.voiceline.simulator.deepgram;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.Handshakedata;

/**
 * RFC 6455, but a handshake can be refused with an HTTP status of one's own; the library knows 404
 * only. The refused socket counts as open to the library and must be closed at once.
 */
final class HandshakeDraft extends Draft_6455 {
  /** The response's field that names the status to refuse with. */
  static final String REFUSE = "X-Refuse-With";

  /** The status of a handshake that is not answered at all. */
  static final int NO_ANSWER = -1;

  @Override
  public List<ByteBuffer> createHandshake(Handshakedata handshake, boolean withContent) {
    String status = handshake.getFieldValue(REFUSE);
    if (status.isEmpty()) {
      return super.createHandshake(handshake, withContent);
    }
    if (status.equals(Integer.toString(NO_ANSWER))) {
      return List.of();
    }
    String response =
        "HTTP/1.1 " + status + " Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    return List.of(ByteBuffer.wrap(response.getBytes(StandardCharsets.US_ASCII)));
  }

  @Override
  public Draft copyInstance() {
    return new HandshakeDraft();
  }
}
