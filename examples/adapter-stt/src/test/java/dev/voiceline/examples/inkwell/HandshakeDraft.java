package dev.voiceline.examples.inkwell;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.Handshakedata;

/** RFC 6455, but a handshake can be refused with any HTTP status; the library knows 404 only. */
final class HandshakeDraft extends Draft_6455 {
  /** The response's field that names the status to refuse with. */
  static final String REFUSE = "X-Refuse-With";

  @Override
  public List<ByteBuffer> createHandshake(Handshakedata handshake, boolean withContent) {
    String status = handshake.getFieldValue(REFUSE);
    if (status.isEmpty()) {
      return super.createHandshake(handshake, withContent);
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
