package dev.voiceline.core.call;

import dev.voiceline.core.caller.CallId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What the telephone network can be told to do with a call. Safe for use by any thread; no method
 * blocks. A stage never fails with an exception: what went wrong is its outcome. Nothing that makes
 * something (a call, a message) is asked for twice.
 *
 * <p>What a network cannot do it refuses; only hanging up must work everywhere.
 *
 * <ul>
 *   <li>{@code CTRL-01} {@link #hangUp} ends the call at the network, whatever the parting.
 *   <li>{@code CTRL-02} hanging up a call that is over is a success: nothing is thrown, and the
 *       network is not asked over and over.
 *   <li>{@code CTRL-03} no method waits for the network.
 *   <li>{@code CTRL-04} every stage ends with an outcome and none with an exception, whatever the
 *       network answers, and also when it does not answer.
 *   <li>{@code CTRL-05} a cold handover connects the caller with whoever picks up.
 *   <li>{@code CTRL-06} in a warm handover the person hears the summary, and the two are not
 *       connected before the person has accepted.
 *   <li>{@code CTRL-07} {@link TransferOutcome#REACHED} is told when the two are connected, and not
 *       before.
 *   <li>{@code CTRL-08} a person who declines is {@link TransferOutcome#DECLINED}, and the caller
 *       is brought back on one new line.
 *   <li>{@code CTRL-09} a person who does not answer, hangs up undecided or cannot be called is
 *       {@link TransferOutcome#NOT_REACHED}, and the caller is brought back on one new line.
 *   <li>{@code CTRL-10} a caller who hangs up meanwhile is {@link TransferOutcome#CALLER_GONE}, and
 *       the person's phone stops ringing, or the person's call is ended.
 *   <li>{@code CTRL-11} what is refused before anything has happened is {@link
 *       TransferOutcome#REFUSED}: the caller stays with the agent, and nobody is called.
 *   <li>{@code CTRL-12} a call or a message is asked for once, also when the network answered with
 *       an error after it had accepted, or not at all: {@link ControlFailure.Kind#UNCERTAIN}.
 *   <li>{@code CTRL-13} "too many requests" is {@link ControlFailure.Kind#RETRYABLE}; a control may
 *       ask again by itself only where the network says that nothing was done.
 *   <li>{@code CTRL-14} an order about a call that is over is {@link ControlFailure.Kind#GONE}, a
 *       transfer {@link TransferOutcome#CALLER_GONE}.
 *   <li>{@code CTRL-15} pressed keys are heard once and in order, and one new line comes after
 *       them.
 *   <li>{@code CTRL-16} one recording at a time, however often it is begun; an order that changes
 *       nothing is a success.
 *   <li>{@code CTRL-17} a recipient who wants no messages is {@link ControlFailure.Kind#OPTED_OUT},
 *       one who cannot have any {@link ControlFailure.Kind#UNREACHABLE}.
 *   <li>{@code CTRL-18} no failure prints a number, a text, keys or the call's name.
 *   <li>{@code CTRL-19} a placed call rings and lasts no longer than asked, and is named.
 *   <li>{@code CTRL-20} what is not done is refused as {@link ControlFailure.Kind#FINAL}, and
 *       {@link #sendsTexts} and {@link #pressesKeys} tell the truth.
 * </ul>
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
