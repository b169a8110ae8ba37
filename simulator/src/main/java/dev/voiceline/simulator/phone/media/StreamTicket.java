package dev.voiceline.simulator.phone.media;

import java.net.URI;
import java.util.Map;

/**
 * All that is needed to open a stream.
 *
 * @param place where the server really listens
 * @param headers of the handshake
 * @param accountSid of the call
 * @param callSid of the call
 * @param streamSid of this stream
 * @param parameters for {@code start.customParameters}
 * @param sendStart false for a phone that connects and never says who it is
 */
public record StreamTicket(
    URI place,
    Map<String, String> headers,
    String accountSid,
    String callSid,
    String streamSid,
    Map<String, String> parameters,
    boolean sendStart) {
  public StreamTicket {
    headers = Map.copyOf(headers);
    parameters = Map.copyOf(parameters);
  }

  /** Without the parameters, which carry a token. */
  @Override
  public String toString() {
    return "StreamTicket[" + callSid + ", " + streamSid + "]";
  }
}
