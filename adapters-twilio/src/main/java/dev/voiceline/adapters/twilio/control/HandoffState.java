package dev.voiceline.adapters.twilio.control;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.Handover.Manner;
import dev.voiceline.core.caller.CallId;
import java.util.Optional;

/** Where a handover is. */
sealed interface HandoffState {
  /** The caller is being sent to the waiting room, or to where the person is dialed. */
  record Leaving(Manner manner) implements HandoffState {}

  /** Without an introduction: the network dials the person for the caller. */
  record Dialing() implements HandoffState {}

  /**
   * The caller waits, the person is being called.
   *
   * @param leg the call to the person, once it is known
   */
  record Fetching(Optional<CallId> leg) implements HandoffState {}

  /** The person hears the summary and has not decided. */
  record Briefing(CallId leg) implements HandoffState {}

  /**
   * The person and the caller talk, or are about to.
   *
   * @param leg the call to the person, where it was made by us
   */
  record Joined(Optional<CallId> leg) implements HandoffState {}

  /** Nobody came: the caller is being sent back to the agent. */
  record Returning(TransferOutcome outcome) implements HandoffState {}

  /** The outcome has been told. */
  record Over(TransferOutcome outcome) implements HandoffState {}
}
