package dev.voiceline.core.call;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What the telephone network can be told to do with a call. Safe for use by any thread; no method
 * blocks. A stage never fails with an exception: what went wrong is its outcome. Nothing that makes
 * something (a call, a message) is asked for twice.
 *
 * <p>What a network cannot do it refuses; only hanging up must work everywhere.
 */
public interface CallControl {
  /**
   * Ends the call at the network. Called at most once, just before the line is closed from this
   * side; a call that is already over is a success.
   *
   * @param parting what the caller hears after the line
   */
  void hangUp(CallId call, Parting parting);

  /**
   * The agent is lost for good while the caller is still there. Called instead of {@link #hangUp}
   * just before the line is closed from this side: the network may serve the caller without an
   * agent. Ends the call with an apology unless it does.
   */
  default void carryOn(Unfinished unfinished) {
    hangUp(unfinished.call().id(), Parting.APOLOGY);
  }

  /**
   * Takes the caller to a person. Told to a call at most once at a time. The line may close
   * meanwhile; when nobody was reached the network brings the caller back on a new line.
   */
  default CompletionStage<TransferOutcome> transfer(CallId call, Handover handover) {
    return CompletableFuture.completedFuture(TransferOutcome.REFUSED);
  }

  /** Presses keys. The line closes for it, and the network brings a new one afterwards. */
  default CompletionStage<ControlOutcome> press(CallId call, KeyTones keys) {
    return CompletableFuture.completedFuture(ControlOutcome.unable());
  }

  /** Changes the network's recording of the call. An order that changes nothing is a success. */
  default CompletionStage<ControlOutcome> record(CallId call, RecordingOrder order) {
    return CompletableFuture.completedFuture(ControlOutcome.unable());
  }

  /**
   * Sends a text message. What becomes of it later is told as {@link NetworkEvent.Text} about the
   * call.
   */
  default CompletionStage<ControlOutcome> send(TextMessage message) {
    return CompletableFuture.completedFuture(ControlOutcome.unable());
  }

  /** Places a call; {@link ControlOutcome.Done} names it. */
  default CompletionStage<ControlOutcome> place(OutgoingCall call) {
    return CompletableFuture.completedFuture(ControlOutcome.unable());
  }

  /** Whether text messages can be sent at all. */
  default boolean sendsTexts() {
    return false;
  }

  /** Whether keys can be pressed at all. */
  default boolean pressesKeys() {
    return false;
  }

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
    /** Nobody answered; the caller is back, or about to be on a new line. */
    NOT_REACHED,
    /** The person declined; the caller is back, or about to be on a new line. */
    DECLINED,
    /** The network does not do this, or could not; the caller was never taken away. */
    REFUSED,
    /** The caller hung up meanwhile. */
    CALLER_GONE
  }
}
