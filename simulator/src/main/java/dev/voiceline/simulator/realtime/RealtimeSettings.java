package dev.voiceline.simulator.realtime;

import dev.voiceline.core.scripted.ScriptedPace;
import java.time.Duration;
import java.util.Optional;

/**
 * How the service behaves.
 *
 * @param key the only API key that is accepted; empty to accept every one
 * @param refuseAtHandshake whether a wrong key gets HTTP 401; otherwise the socket opens, an {@code
 *     error} is sent and it closes
 * @param greeting what the model says when it is asked to speak first
 * @param pace how fast it answers
 * @param transcription how long after the end of an utterance its transcript comes
 * @param faults what goes wrong
 */
public record RealtimeSettings(
    Optional<String> key,
    boolean refuseAtHandshake,
    String greeting,
    ScriptedPace pace,
    Duration transcription,
    Faults faults) {
  /**
   * Accepts every key, answers after 250 ms four times as fast as it is played, and never fails.
   */
  public static RealtimeSettings standard() {
    return new RealtimeSettings(
        Optional.empty(),
        true,
        "Hello! Thank you for calling the Insurance Eligibility Line. How can I help you today?",
        ScriptedPace.lifelike(),
        Duration.ofMillis(120),
        Faults.none());
  }

  /** Accepts this key only. */
  public RealtimeSettings withKey(String onlyKey, boolean atHandshake) {
    return new RealtimeSettings(
        Optional.of(onlyKey), atHandshake, greeting, pace, transcription, faults);
  }

  /** Greets like this. */
  public RealtimeSettings withGreeting(String words) {
    return new RealtimeSettings(key, refuseAtHandshake, words, pace, transcription, faults);
  }

  /** Answers as fast as this. */
  public RealtimeSettings withPace(ScriptedPace other) {
    return new RealtimeSettings(key, refuseAtHandshake, greeting, other, transcription, faults);
  }

  /** Transcribes after so long. */
  public RealtimeSettings withTranscription(Duration later) {
    return new RealtimeSettings(key, refuseAtHandshake, greeting, pace, later, faults);
  }

  /** Fails like this. */
  public RealtimeSettings withFaults(Faults script) {
    return new RealtimeSettings(key, refuseAtHandshake, greeting, pace, transcription, script);
  }
}
