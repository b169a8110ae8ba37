package dev.voiceline.adapters.twilio.control;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.caller.CallId;

/** What a handover wants done. */
sealed interface HandoffEffect {
  /** Send the caller to the waiting room. */
  record ParkCaller() implements HandoffEffect {}

  /** Send the caller to where the network dials the person. */
  record DialForCaller() implements HandoffEffect {}

  /** Call the person. Never repeated. */
  record CallPerson() implements HandoffEffect {}

  /** End the call to the person. */
  record EndPerson(CallId leg) implements HandoffEffect {}

  /** Send the caller back to the agent. */
  record ReturnCaller() implements HandoffEffect {}

  /** End the caller's call: there is nothing left to come back to. */
  record EndCaller() implements HandoffEffect {}

  /** Answer the webhook that is waiting. */
  record Answer(Reply reply) implements HandoffEffect {}

  /** Tell the outcome. Once in a handover. */
  record Settle(TransferOutcome outcome) implements HandoffEffect {}

  /** What a webhook is answered with. */
  enum Reply {
    /** The summary, and the question for a key. */
    BRIEFING,
    /** Into the room where the caller waits. */
    JOIN,
    /** Thank the person who declined, and hang up. */
    DECLINED,
    /** Tell the person that the caller is not there any more, and hang up. */
    TOO_LATE,
    /** Back to the agent. */
    AGENT,
    /** Hang up: all is said. */
    HANG_UP
  }
}
