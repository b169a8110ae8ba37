package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.media.StreamEnd;
import java.util.Optional;

/**
 * How a call ended.
 *
 * @param reason what ended it
 * @param detail more about a failure; may be empty
 * @param lastStream how the last media stream ended; empty when there was none
 * @param durationSeconds as Twilio bills it: from the answer on, rounded up; 0 when not answered
 */
public record CallEnd(
    Reason reason, String detail, Optional<StreamEnd> lastStream, long durationSeconds) {
  /** What can end a call. */
  public enum Reason {
    /** The person hung up. */
    CALLER_HUNG_UP,
    /** The server's instructions said so. */
    HANGUP_VERB,
    /** The server's instructions came to their end. */
    INSTRUCTIONS_ENDED,
    /** The server refused the call. */
    REJECTED,
    /** A webhook was not answered, or not with a 2xx. */
    WEBHOOK_FAILED,
    /** A document that Twilio would not run. */
    TWIML_INVALID,
    /** A verb that the simulation does not know. */
    VERB_UNSUPPORTED,
    /** The simulated network was closed; the server has not been told. */
    NETWORK_CLOSED
  }
}
