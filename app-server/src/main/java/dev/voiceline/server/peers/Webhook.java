package dev.voiceline.server.peers;

import java.util.Map;

/**
 * A webhook as it came, to the letter: its signature holds for all of it.
 *
 * @param method {@code POST} or {@code GET}
 * @param pathAndQuery as it was on the wire, undecoded
 * @param headers those that whoever answers it looks at
 * @param body all of its bytes; none of a {@code GET}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Webhook(
    String method, String pathAndQuery, Map<String, String> headers, byte[] body) {
  public Webhook {
    headers = Map.copyOf(headers);
  }

  /** Query and body may name people. */
  @Override
  public String toString() {
    return "Webhook[" + method + "]";
  }
}
