package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.rest.Instructions;
import dev.voiceline.adapters.twilio.rest.NewCall;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.Timers;
import java.time.Duration;

/** Carries out what a handover wants of the network. Safe for use by any thread. */
final class HandoffOrders {
  private static final Duration LONGEST_TALK = Duration.ofHours(4);

  private final TwilioApi api;
  private final ControlledLine line;
  private final Retries retries;
  private final HangUps hangUps;
  private final ControlObserver observer;

  HandoffOrders(
      TwilioApi api,
      ControlledLine line,
      Timers timers,
      HangUps hangUps,
      ControlObserver observer) {
    this.api = api;
    this.line = line;
    this.retries = new Retries(timers);
    this.hangUps = hangUps;
    this.observer = observer;
  }

  void perform(RunningHandoff handoff, HandoffEffect effect) {
    if (effect instanceof HandoffEffect.ParkCaller) {
      takeAway(handoff, park(handoff));
    } else if (effect instanceof HandoffEffect.DialForCaller) {
      takeAway(handoff, dial(handoff));
    } else if (effect instanceof HandoffEffect.CallPerson) {
      callPerson(handoff);
    } else if (effect instanceof HandoffEffect.EndPerson end) {
      hangUps.end(end.leg());
    } else if (effect instanceof HandoffEffect.ReturnCaller) {
      bringBack(handoff);
    } else if (effect instanceof HandoffEffect.EndCaller) {
      hangUps.end(handoff.caller());
    } else if (effect instanceof HandoffEffect.Settle settle) {
      handoff.settle(settle.outcome());
    }
  }

  /** Sent once: a second time might tear the caller out of a talk that has begun. */
  private void takeAway(RunningHandoff handoff, String twiml) {
    CompletionStages.then(
        api.redirect(handoff.caller(), Instructions.inline(twiml)),
        outcome -> {
          if (outcome instanceof ControlOutcome.Failed failed) {
            told(handoff.caller(), "taking the caller to a person", failed.failure());
            handoff.on(new HandoffEvent.CallerNotTaken(Miss.of(failed.failure())));
          } else {
            handoff.on(new HandoffEvent.CallerAway());
          }
        });
  }

  private String park(RunningHandoff handoff) {
    return TransferTwiml.park(
        handoff.room(), line.holdMusic(), line.addresses().over(handoff.id()));
  }

  private String dial(RunningHandoff handoff) {
    return TransferTwiml.dial(
        handoff.handover().person(),
        line.own(),
        line.addresses().over(handoff.id()),
        line.addresses().person(handoff.id()));
  }

  private void callPerson(RunningHandoff handoff) {
    if (line.own().isEmpty()) {
      handoff.on(new HandoffEvent.PersonNotCalled());
      return;
    }
    CompletionStages.then(
        api.createCall(legTo(handoff, line.own().get())),
        outcome -> {
          if (outcome instanceof ControlOutcome.Done done) {
            handoff.on(new HandoffEvent.PersonCalled(new CallId(done.id())));
          } else if (outcome instanceof ControlOutcome.Failed failed) {
            told(handoff.caller(), "calling the person", failed.failure());
            handoff.on(new HandoffEvent.PersonNotCalled());
          }
        });
  }

  private NewCall legTo(RunningHandoff handoff, PhoneNumber own) {
    return NewCall.of(
            handoff.handover().person(),
            own,
            Instructions.at(line.addresses().brief(handoff.id())),
            LONGEST_TALK)
        .withRinging(Duration.ofSeconds(TransferTwiml.RING_SECONDS))
        .withProgress(line.addresses().person(handoff.id()));
  }

  /** May be repeated: each document has a ticket of its own, and the last one counts. */
  private void bringBack(RunningHandoff handoff) {
    CallId caller = handoff.caller();
    CompletionStages.then(
        retries.of(() -> api.redirect(caller, Instructions.inline(line.stream().fresh(caller)))),
        outcome -> {
          if (outcome instanceof ControlOutcome.Failed failed) {
            told(caller, "bringing the caller back", failed.failure());
            handoff.on(new HandoffEvent.CallerNotBack(Miss.of(failed.failure())));
          } else {
            handoff.on(new HandoffEvent.CallerBack());
          }
        });
  }

  /** That a caller has hung up is no failure. */
  private void told(CallId call, String what, ControlFailure why) {
    if (why.kind() != ControlFailure.Kind.GONE) {
      observer.failed(call, what, why);
    }
  }
}
