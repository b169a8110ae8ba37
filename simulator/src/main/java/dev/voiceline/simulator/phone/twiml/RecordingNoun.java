package dev.voiceline.simulator.phone.twiml;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * A recording in the background.
 *
 * @param track {@code both} unless given
 * @param statusCallback who is told; an address that is not absolute is never asked
 * @param statusCallbackMethod {@code POST} unless given
 * @param statusEvents about what, in Twilio's words; {@code completed} unless given
 */
public record RecordingNoun(
    String track,
    Optional<URI> statusCallback,
    String statusCallbackMethod,
    Set<String> statusEvents) {
  public RecordingNoun {
    statusEvents = Set.copyOf(statusEvents);
  }
}
