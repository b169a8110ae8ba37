package dev.voiceline.server.control;

import dev.voiceline.adapters.twilio.CallStatus;
import dev.voiceline.adapters.twilio.VoiceTwiml;
import dev.voiceline.adapters.twilio.callback.DialNotice;
import dev.voiceline.adapters.twilio.callback.MachineNotice;
import dev.voiceline.adapters.twilio.callback.RecordingNotice;
import dev.voiceline.adapters.twilio.callback.TextNotice;
import dev.voiceline.adapters.twilio.control.OutgoingCalls;
import dev.voiceline.adapters.twilio.control.OutgoingCalls.PickUp;
import dev.voiceline.adapters.twilio.control.TwilioControl;
import dev.voiceline.core.call.AnsweredBy;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.runtime.Agent;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.server.carrier.CallLanguages;
import dev.voiceline.server.carrier.NextVerbs;
import dev.voiceline.server.carrier.Reception;
import dev.voiceline.server.menu.Agents;
import java.util.Optional;

/**
 * What the carrier asks and tells about handovers and calls that were placed. Answers from memory.
 * Safe for use by any thread.
 */
public final class ControlDesk {
  private final Calls calls;
  private final TwilioControl control;
  private final Reception reception;
  private final NextVerbs notes;
  private final Agents agents;
  private final CallReports reports;
  private final FinishedRecordings recordings;
  private final VoiceTwiml twiml = new VoiceTwiml();

  /** For the calls of one server. */
  public ControlDesk(
      Calls calls,
      TwilioControl control,
      Reception reception,
      NextVerbs notes,
      Agents agents,
      CallReports reports,
      FinishedRecordings recordings) {
    this.calls = calls;
    this.control = control;
    this.reception = reception;
    this.notes = notes;
    this.agents = agents;
    this.reports = reports;
    this.recordings = recordings;
  }

  /** The person of a handover has picked up: what is to be said? */
  public String brief(String transfer, CallId leg) {
    return control.transfers().brief(transfer, leg);
  }

  /** The person of a handover has pressed a key. */
  public String decision(String transfer, String digits) {
    return control.transfers().decision(transfer, digits);
  }

  /** How the call to the person of a handover fares. */
  public void person(String transfer, CallStatus status) {
    control.transfers().person(transfer, status);
  }

  /** The caller of a handover is done with waiting or talking: what is next? */
  public String transferOver(String transfer, DialNotice notice) {
    String next = control.transfers().over(transfer, notice);
    reports.told(notice.call().value(), notice.call(), notice.event());
    return next;
  }

  /**
   * A call that was ordered has been picked up.
   *
   * @param by what the carrier found out before it asked
   */
  public String pickedUp(String order, CallId call, Optional<AnsweredBy> by) {
    PickUp pickUp = control.outgoing().pickedUp(order, call, by.orElse(AnsweredBy.UNKNOWN));
    by.ifPresent(who -> reports.told(call.value(), call, new NetworkEvent.Answered(who)));
    if (pickUp instanceof PickUp.Document document) {
      return document.twiml();
    }
    PickUp.Agent agent = (PickUp.Agent) pickUp;
    Agent who = agents.named(agent.agentName());
    return switch (calls.ring(agent.call(), who)) {
      case TAKEN -> reception.connect(call);
      case BUSY, DRAINING -> twiml.sayAndHangUp(CallLanguages.say(Phrase.NOBODY_TO_TALK, who));
    };
  }

  /**
   * The carrier has found out who picked up while the agent talks. The agent is told before the
   * carrier, whose end of the stream would look like a caller who hangs up.
   */
  public void verdict(String order, MachineNotice notice) {
    CallId call = notice.call();
    OutgoingCalls outgoing = control.outgoing();
    outgoing
        .afterVerdict(order, call, notice.by())
        .ifPresent(document -> notes.carryOut(call, document));
    reports.told(call.value(), call, notice.event());
    outgoing.verdict(order, call, notice.by());
  }

  /** A call is over at the carrier. */
  public void over(CallId call) {
    control.over(call);
  }

  /** How a text message fares. */
  public void text(CallId call, TextNotice notice) {
    reports.told(notice.messageSid(), call, notice.event());
  }

  /** How a recording fares. */
  public void recording(RecordingNotice notice) {
    reports.told(notice.recordingSid(), notice.call(), notice.event());
    if (notice.stage() == NetworkEvent.RecordingStage.FINISHED) {
      recordings.finished(notice.call(), notice.recordingSid());
    }
  }
}
