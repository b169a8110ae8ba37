package dev.voiceline.server.config;

import java.time.Duration;
import java.util.Optional;

/**
 * The calls that the server places.
 *
 * @param voicemail said to a machine, without anything about health; without one it is hung up
 * @param ring how long to wait for an answer
 * @param longest from the answer to the end
 * @param apiToken what whoever orders a call must show; without one no orders are taken
 */
public record OutgoingSettings(
    Optional<String> voicemail, Duration ring, Duration longest, Optional<String> apiToken) {
  /** Never shows the token. */
  @Override
  public String toString() {
    return "OutgoingSettings[" + ring + ", " + longest + "]";
  }
}
