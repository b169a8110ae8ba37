package dev.voiceline.adapters.twilio.rest;

import dev.voiceline.core.caller.CallId;
import java.time.Duration;
import java.util.Optional;

/**
 * What Twilio knows of a recording.
 *
 * @param lasts absent while it is recorded
 * @param encryption present when its file is ciphertext
 */
public record RecordingFacts(
    String sid,
    CallId call,
    Status status,
    Optional<Duration> lasts,
    int channels,
    Optional<EncryptionDetails> encryption) {
  /** How far it is. */
  public enum Status {
    /** Is being recorded, or is paused. */
    RUNNING,
    /** Is being made into a file. */
    PROCESSING,
    /** There is a file. */
    COMPLETED,
    /** There was nothing to record. */
    ABSENT,
    /** The file was deleted. */
    DELETED,
    /** It failed, or Twilio sent a word that is not known here. */
    FAILED
  }
}
