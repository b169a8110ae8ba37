package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.media.StreamEnd;
import dev.voiceline.simulator.twilio.CallStage;
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
    /** The REST API ended it. */
    ENDED_BY_REST,
    /** Somebody else was faster, or nobody wants it any more: given up while it rang. */
    CANCELED,
    /** It has lasted as long as it may. */
    TIME_LIMIT,
    /** The other end of the connection has hung up. */
    OTHER_HUNG_UP,
    /** It rang, and nobody answered. */
    NO_ANSWER,
    /** The dialed line was busy. */
    BUSY,
    /** There is no such number. */
    NO_SUCH_NUMBER,
    /** The simulated network was closed; the server has not been told. */
    NETWORK_CLOSED;

    /** What Twilio calls it. */
    CallStage stage(String detail, boolean answered) {
      return switch (this) {
        case REJECTED -> detail.equals("busy") ? CallStage.BUSY : CallStage.FAILED;
        case BUSY -> CallStage.BUSY;
        case NO_SUCH_NUMBER -> CallStage.FAILED;
        case ENDED_BY_REST, CANCELED -> answered ? CallStage.COMPLETED : CallStage.CANCELED;
        default -> answered ? CallStage.COMPLETED : CallStage.NO_ANSWER;
      };
    }
  }
}
