package dev.voiceline.simulator.realtime;

import java.util.Optional;

/**
 * Whom the service lets in, and how they knock.
 *
 * @param key the only API key that is accepted; empty to accept every one
 * @param refuseAtHandshake whether a wrong key gets HTTP 401; otherwise the socket opens, an {@code
 *     error} is sent and it closes
 * @param azure whether the address and the credentials are those of Azure OpenAI: {@code
 *     /openai/v1/realtime}, the header or query {@code api-key} beside {@code Authorization}, and
 *     no {@code api-version}
 */
public record RealtimeDoor(Optional<String> key, boolean refuseAtHandshake, boolean azure) {
  /** OpenAI's own, open to every key. */
  public static RealtimeDoor open() {
    return new RealtimeDoor(Optional.empty(), true, false);
  }

  /** The path of the address. */
  String path() {
    return azure ? "/openai/v1/realtime" : "/v1/realtime";
  }
}
