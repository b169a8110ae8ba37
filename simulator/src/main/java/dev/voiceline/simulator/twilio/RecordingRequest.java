package dev.voiceline.simulator.twilio;

import java.util.Optional;
import java.util.Set;

/**
 * A recording that is wanted.
 *
 * @param source who wants it, such as {@code StartCallRecordingAPI}, {@code OutboundAPI}, {@code
 *     StartCallRecordingTwiML} or {@code DialVerb}
 * @param channels 1 or 2
 * @param track {@code inbound}, {@code outbound} or {@code both}
 * @param callback who is told
 * @param events about what
 */
public record RecordingRequest(
    String source,
    int channels,
    String track,
    Optional<WebAddress> callback,
    Set<RecordingEvent> events) {
  public RecordingRequest {
    if (channels != 1 && channels != 2) {
      throw new IllegalArgumentException("a recording has 1 or 2 channels");
    }
    events = Set.copyOf(events);
  }

  /** Both sides on a channel each, with nobody to be told. */
  public static RecordingRequest dual(String source) {
    return new RecordingRequest(
        source, 2, "both", Optional.empty(), Set.of(RecordingEvent.COMPLETED));
  }
}
