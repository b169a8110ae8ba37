package dev.voiceline.simulator.phone.twiml;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The stream of a {@code <Connect>}.
 *
 * @param url exactly as written; the handshake is signed over it
 * @param name empty when not given
 * @param statusCallback where the stream's beginning and end are reported
 * @param statusCallbackMethod {@code POST} unless given
 * @param parameters what is handed to the socket with its start
 */
public record StreamNoun(
    String url,
    String name,
    Optional<URI> statusCallback,
    String statusCallbackMethod,
    Map<String, String> parameters) {
  public StreamNoun {
    parameters = Map.copyOf(parameters);
  }

  /** Without the parameters, which carry a token. */
  @Override
  public String toString() {
    return "StreamNoun[" + url + "]";
  }
}
