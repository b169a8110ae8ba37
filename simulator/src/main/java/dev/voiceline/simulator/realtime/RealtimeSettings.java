package dev.voiceline.simulator.realtime;

import dev.voiceline.core.scripted.ScriptedPace;
import java.time.Duration;
import java.util.Optional;

/**
 * How the service behaves.
 *
 * @param door whom it lets in
 * @param greeting what the model says when it is asked to speak first
 * @param pace how fast it answers
 * @param transcription how long after the end of an utterance its transcript comes
 * @param limits how much it grants
 * @param surprises whether its events have fields, and between them come events, that no client
 *     knows
 * @param faults what goes wrong
 */
public record RealtimeSettings(
    RealtimeDoor door,
    String greeting,
    ScriptedPace pace,
    Duration transcription,
    RealtimeLimits limits,
    boolean surprises,
    Faults faults) {
  /**
   * Accepts every key, answers after 250 ms four times as fast as it is played, and never fails.
   */
  public static RealtimeSettings standard() {
    return new RealtimeSettings(
        RealtimeDoor.open(),
        "Hello! Thank you for calling the Insurance Eligibility Line. How can I help you today?",
        ScriptedPace.lifelike(),
        Duration.ofMillis(120),
        RealtimeLimits.standard(),
        false,
        Faults.none());
  }

  /** Accepts this key only. */
  public RealtimeSettings withKey(String onlyKey, boolean atHandshake) {
    return withDoor(new RealtimeDoor(Optional.of(onlyKey), atHandshake, door.azure()));
  }

  /** Is addressed as Azure OpenAI is. */
  public RealtimeSettings asAzure() {
    return withDoor(new RealtimeDoor(door.key(), door.refuseAtHandshake(), true));
  }

  /** Greets like this. */
  public RealtimeSettings withGreeting(String words) {
    return new RealtimeSettings(door, words, pace, transcription, limits, surprises, faults);
  }

  /** Answers as fast as this. */
  public RealtimeSettings withPace(ScriptedPace other) {
    return new RealtimeSettings(door, greeting, other, transcription, limits, surprises, faults);
  }

  /** Transcribes after so long. */
  public RealtimeSettings withTranscription(Duration later) {
    return new RealtimeSettings(door, greeting, pace, later, limits, surprises, faults);
  }

  /** Grants as much as this. */
  public RealtimeSettings withLimits(RealtimeLimits other) {
    return new RealtimeSettings(door, greeting, pace, transcription, other, surprises, faults);
  }

  /** Speaks a later version of the protocol, with more fields and events. */
  public RealtimeSettings withSurprises() {
    return new RealtimeSettings(door, greeting, pace, transcription, limits, true, faults);
  }

  /** Fails like this. */
  public RealtimeSettings withFaults(Faults script) {
    return new RealtimeSettings(door, greeting, pace, transcription, limits, surprises, script);
  }

  private RealtimeSettings withDoor(RealtimeDoor other) {
    return new RealtimeSettings(other, greeting, pace, transcription, limits, surprises, faults);
  }
}
