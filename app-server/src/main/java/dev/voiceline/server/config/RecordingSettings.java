package dev.voiceline.server.config;

import dev.voiceline.adapters.twilio.recording.RecordingKey;
import java.util.Optional;

/**
 * Whether and how calls are recorded.
 *
 * @param by who records them; empty where the place for recordings decides
 * @param announcement said before a call that is recorded from its start is connected
 * @param pausesForIdentifiers whether it rests while member ID and date of birth are said
 * @param deletesAtCarrier whether the carrier's copy is deleted once it was stored here
 * @param privateKey what encrypted recordings are opened with
 */
public record RecordingSettings(
    Mode mode,
    Optional<By> by,
    Optional<String> announcement,
    boolean pausesForIdentifiers,
    boolean deletesAtCarrier,
    Optional<RecordingKey> privateKey) {
  /** Who records. */
  public enum By {
    /** The server, from the media stream. */
    STREAM,
    /** The carrier. */
    NETWORK
  }

  /** When calls are recorded. */
  public enum Mode {
    /** Never. */
    OFF,
    /** Always, from the moment that they are answered. */
    FROM_ANSWER,
    /** When the agent asks for it. */
    ON_REQUEST
  }
}
