package dev.voiceline.simulator.twilio;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A recording as it is now.
 *
 * @param lasts how much was recorded, without pauses that were left out; 0 until it is over
 * @param audio what was recorded; empty when the exchange does not keep audio
 */
public record RecordingView(
    String sid,
    String callSid,
    RecordingRequest request,
    RecordingStage stage,
    Instant started,
    Duration lasts,
    Optional<RecordedAudio> audio) {
  /** The same at another stage. */
  public RecordingView at(RecordingStage next) {
    return new RecordingView(sid, callSid, request, next, started, lasts, audio);
  }
}
