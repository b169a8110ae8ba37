package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallControl.Parting;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.Unfinished;
import dev.voiceline.core.inquiry.GivenDetails;
import dev.voiceline.core.turn.Playout;

/** The one place where a call gives back what it holds. Used from the mailbox only, once. */
final class Release {
  private final CallScope scope;
  private final CallLine line;
  private final ConversationSlot slot;
  private final InquiryDesk inquiry;
  private final Playout playout;

  Release(
      CallScope scope, CallLine line, ConversationSlot slot, InquiryDesk inquiry, Playout playout) {
    this.scope = scope;
    this.line = line;
    this.slot = slot;
    this.inquiry = inquiry;
    this.playout = playout;
  }

  /** Each step is taken, whatever becomes of the one before. */
  void run(EndReason reason) {
    if (line.latest() > 0 && !reason.settledByNetwork()) {
      attempt(() -> tellNetwork(reason));
    }
    if (reason == EndReason.MACHINE_ANSWERED) {
      attempt(line::clear);
    }
    attempt(line::close);
    attempt(slot::close);
    attempt(inquiry::abandon);
    attempt(playout::close);
    scope.alarms.close();
  }

  /** The call goes on elsewhere: the network is told nothing, and what runs is not given up. */
  void letGo() {
    attempt(line::close);
    attempt(slot::close);
    attempt(playout::close);
    scope.alarms.close();
  }

  private void tellNetwork(EndReason reason) {
    if (reason.lostAgent()) {
      GivenDetails known = inquiry.known();
      scope
          .ports
          .control()
          .carryOn(
              new Unfinished(
                  scope.announced,
                  inquiry.state(),
                  known.member(),
                  known.born(),
                  known.procedure(),
                  scope.phrases().language()));
    } else {
      Parting parting = reason.owesApology() ? Parting.APOLOGY : Parting.SILENT;
      scope.ports.control().hangUp(scope.id, parting);
    }
  }

  private void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException broken) {
      scope.fault("release", broken);
    }
  }
}
