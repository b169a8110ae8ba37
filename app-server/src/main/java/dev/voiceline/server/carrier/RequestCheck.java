package dev.voiceline.server.carrier;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a request may be served. A refusal is one sentence for the log; whoever asked is not told
 * why. Safe for use by any thread.
 */
public interface RequestCheck {
  /** A request of which only the head has come: its body is not read when this refuses it. */
  Optional<String> refuseUnread(Request request);

  /** A request without a body, whose fields are those of its query. */
  Optional<String> refuseQuery(Request request, Map<String, List<String>> query);

  /**
   * A posted body that is no form.
   *
   * @param body all of its bytes
   * @param fields what it says
   */
  Optional<String> refuseBody(Request request, byte[] body, Map<String, List<String>> fields);

  /** A posted form. */
  Optional<String> refuseForm(Request request, Map<String, List<String>> form);

  /** The handshake of a media socket. */
  Optional<String> refuseHandshake(Request request);

  /** Whether calls of that account are answered; empty when it was not said. */
  boolean serves(String accountSid);

  /**
   * What a check looks at.
   *
   * @param pathAndQuery as it was on the wire, undecoded
   * @param protocol such as {@code HTTP/1.1}
   * @param headers by lower-case name, the first value of each
   */
  record Request(String pathAndQuery, String protocol, Map<String, String> headers) {
    public Request {
      headers = Map.copyOf(headers);
    }

    /** A header's value, empty when there is none. */
    public String header(String lowerCaseName) {
      return headers.getOrDefault(lowerCaseName, "");
    }

    /** Never shows headers. */
    @Override
    public String toString() {
      return "Request[" + pathAndQuery + "]";
    }
  }
}
