package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.CallStatus;
import dev.voiceline.adapters.twilio.VoiceTwiml;
import dev.voiceline.adapters.twilio.callback.DialNotice;
import dev.voiceline.adapters.twilio.control.HandoffEffect.Reply;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.call.Handover.Manner;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Recent;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * The handovers under way, and what their webhooks are answered with. A webhook about a handover
 * that is not known here, for example after a restart, ends the call that asks. Safe for use by any
 * thread.
 */
public final class Transfers {
  /** Longer than the network rings. */
  static final Duration DIALED_WITHIN = Duration.ofSeconds(40);

  /** Ringing, the summary, and the time for a key. Shorter than a call waits for an outcome. */
  public static final Duration DECIDED_WITHIN = Duration.ofSeconds(110);

  /** The longest call of the network, with a margin. */
  private static final Duration KEPT = Duration.ofHours(5);

  private static final int MOST = 20_000;
  private static final String ACCEPT = "1";
  private static final String THANKS = "Thank you. Goodbye.";
  private static final String TOO_LATE = "The caller is not on the line any more. Goodbye.";

  private final HandoffOrders orders;
  private final ControlledLine line;
  private final Timers timers;
  private final Supplier<String> ids;
  private final ControlObserver observer;
  private final Recent<String, RunningHandoff> byId;
  private final Recent<CallId, RunningHandoff> byCaller;
  private final VoiceTwiml twiml = new VoiceTwiml();

  Transfers(
      TwilioApi api,
      ControlledLine line,
      Clock clock,
      Timers timers,
      Supplier<String> ids,
      HangUps hangUps,
      ControlObserver observer) {
    this.orders = new HandoffOrders(api, line, timers, hangUps, observer);
    this.line = line;
    this.timers = timers;
    this.ids = ids;
    this.observer = observer;
    this.byId = new Recent<>(clock, KEPT, MOST);
    this.byCaller = new Recent<>(clock, KEPT, MOST);
  }

  /**
   * The name of the room in which a caller waits for the person of a warm handover. Every server
   * knows it, also one that goes on where another has died; it says nothing about anybody.
   */
  public static String room(CallId caller) {
    return caller.value();
  }

  CompletionStage<TransferOutcome> begin(CallId caller, Handover handover) {
    boolean warm = handover.manner() == Manner.WARM;
    if (warm && line.own().isEmpty()) {
      return CompletableFuture.completedFuture(TransferOutcome.REFUSED);
    }
    RunningHandoff handoff =
        new RunningHandoff(ids.get(), caller, handover, orders::perform, observer);
    byId.set(handoff.id(), handoff);
    byCaller.set(caller, handoff);
    Timers.Alarm deadline =
        timers.after(
            warm ? DECIDED_WITHIN : DIALED_WITHIN, () -> handoff.on(new HandoffEvent.TimeUp()));
    CompletionStages.then(handoff.outcome(), settled -> deadline.cancel());
    handoff.begin();
    return handoff.outcome();
  }

  /** The caller's call is over, or is being ended. */
  void callerGone(CallId caller) {
    byCaller.find(caller).ifPresent(handoff -> handoff.on(new HandoffEvent.CallerGone()));
  }

  /**
   * The person has picked up: what is to be said? TwiML.
   *
   * @param leg the call to the person
   */
  public String brief(String transfer, CallId leg) {
    return answer(transfer, new HandoffEvent.BriefAsked(leg));
  }

  /** The person has pressed a key. TwiML. */
  public String decision(String transfer, String digits) {
    return answer(transfer, new HandoffEvent.Decided(digits.equals(ACCEPT)));
  }

  /** How the call to the person fares. */
  public void person(String transfer, CallStatus status) {
    Optional<RunningHandoff> handoff = byId.find(transfer);
    if (status.terminal()) {
      handoff.ifPresent(running -> running.on(new HandoffEvent.PersonGone()));
    } else if (status == CallStatus.IN_PROGRESS) {
      handoff.ifPresent(running -> running.on(new HandoffEvent.PersonAnswered()));
    }
  }

  /** The caller is done with waiting or talking: what is next? TwiML. */
  public String over(String transfer, DialNotice notice) {
    return answer(
        transfer,
        notice.callerStatus().terminal()
            ? new HandoffEvent.CallerGone()
            : new HandoffEvent.DialOver(notice.connected()));
  }

  private String answer(String transfer, HandoffEvent event) {
    Optional<RunningHandoff> handoff = byId.find(transfer);
    return handoff
        .flatMap(running -> running.on(event).map(reply -> write(running, reply)))
        .orElseGet(twiml::hangUp);
  }

  private String write(RunningHandoff handoff, Reply reply) {
    String id = handoff.id();
    return switch (reply) {
      case BRIEFING ->
          TransferTwiml.brief(handoff.handover().summary(), line.addresses().decision(id));
      case JOIN -> TransferTwiml.join(handoff.room());
      case DECLINED -> twiml.sayAndHangUp(THANKS);
      case TOO_LATE -> twiml.sayAndHangUp(TOO_LATE);
      case AGENT -> line.stream().fresh(handoff.caller());
      case HANG_UP -> twiml.hangUp();
    };
  }
}
