package dev.voiceline.core.call;

import dev.voiceline.core.privacy.PhoneNumber;
import java.util.concurrent.CompletionStage;

/**
 * What the telephone network can be told to do with a call. Safe for use by any thread; no method
 * blocks.
 */
public interface CallControl {
  /**
   * Ends the call at the network. Called at most once, just before the line is closed from this
   * side; a call that is already over is a success.
   *
   * @param parting what the caller hears after the line
   */
  void hangUp(CallId call, Parting parting);

  /** Takes the caller to a person. Told to a call at most once at a time. */
  CompletionStage<TransferOutcome> transfer(CallId call, PhoneNumber person);

  /** What the caller hears last. */
  enum Parting {
    /** Nothing: the agent has said goodbye, or the caller is gone. */
    SILENT,
    /** An apology: the agent cannot speak for itself any more. */
    APOLOGY
  }

  /** What came of a transfer. */
  enum TransferOutcome {
    /** The person and the caller are connected. */
    REACHED,
    /** Nobody answered, or the person declined; the caller is back. */
    NOT_REACHED,
    /** The network does not do this. Final. */
    REFUSED
  }
}
