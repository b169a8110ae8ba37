package dev.voiceline.adapters.twilio.control;

import dev.voiceline.core.call.AnsweredBy;
import dev.voiceline.core.call.OutgoingCall;
import dev.voiceline.core.call.OutgoingCall.OnMachine;

/** Who is to be talked to on a call that was picked up. */
enum Greeted {
  /** Somebody, as far as anybody knows. */
  BY_PERSON,
  /** A machine that records now, and is to have a message. */
  BY_RECORDER,
  /** A machine that is to have nothing. */
  BY_NOBODY;

  static Greeted of(OutgoingCall call, AnsweredBy by) {
    if (!by.isMachine()) {
      return BY_PERSON;
    }
    boolean records = by.takesMessage() && call.onMachine() == OnMachine.LEAVE_MESSAGE;
    return records ? BY_RECORDER : BY_NOBODY;
  }
}
