package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.VoiceTwiml;
import dev.voiceline.adapters.twilio.rest.Instructions;
import dev.voiceline.adapters.twilio.rest.MachineDetection;
import dev.voiceline.adapters.twilio.rest.NewCall;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.core.call.AnsweredBy;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.OutgoingCall;
import dev.voiceline.core.call.OutgoingCall.OnMachine;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallFacts;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Recent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * The calls that were placed, and what happens when somebody or something picks up: a person gets
 * the agent, a machine gets a message that says nothing about anybody's health, or silence. An
 * order is known by a random name of its own in the addresses, since the network may ask about a
 * call before it has told its id. Safe for use by any thread.
 */
public final class OutgoingCalls {
  private static final Duration KEPT = Duration.ofHours(5);
  private static final int MOST = 20_000;

  /** Longer than a request usually takes; a machine waits as long for a voice. */
  private static final Duration REQUEST_WITHIN = Duration.ofSeconds(3);

  private final TwilioApi api;
  private final ControlledLine line;
  private final Supplier<String> ids;
  private final HangUps hangUps;
  private final ControlObserver observer;
  private final Recent<String, OutgoingCall> orders;
  private final Recent<CallId, Boolean> leavingMessage;
  private final VoiceTwiml twiml = new VoiceTwiml();

  OutgoingCalls(
      TwilioApi api,
      ControlledLine line,
      Clock clock,
      Supplier<String> ids,
      HangUps hangUps,
      ControlObserver observer) {
    this.api = api;
    this.line = line;
    this.ids = ids;
    this.hangUps = hangUps;
    this.observer = observer;
    this.orders = new Recent<>(clock, KEPT, MOST);
    this.leavingMessage = new Recent<>(clock, KEPT, MOST);
  }

  /** What a call that was picked up gets. */
  public sealed interface PickUp {
    /** The agent. */
    record Agent(AnnouncedCall call, String agentName) implements PickUp {}

    /** A document that ends the call. */
    record Document(String twiml) implements PickUp {}
  }

  CompletionStage<ControlOutcome> place(OutgoingCall call) {
    Optional<PhoneNumber> own = line.own();
    if (own.isEmpty()) {
      return CompletableFuture.completedFuture(
          new ControlOutcome.Failed(
              new ControlFailure(
                  Kind.FINAL, 0, "There is no number to call from: set TWILIO_PHONE_NUMBER.")));
    }
    String order = ids.get();
    orders.set(order, call);
    return api.createCall(request(call, own.get(), order))
        .thenApply(
            outcome -> {
              if (outcome instanceof ControlOutcome.Failed failed
                  && failed.failure().kind() != Kind.UNCERTAIN) {
                orders.remove(order);
              }
              return outcome;
            });
  }

  /**
   * A call was picked up: what does it get? Asked again it gets the same.
   *
   * @param by what the network knows of whoever picked up; {@link AnsweredBy#UNKNOWN} when it was
   *     not asked to find out
   */
  public PickUp pickedUp(String order, CallId call, AnsweredBy by) {
    Optional<OutgoingCall> placed = orders.find(order);
    return placed
        .map(known -> pickedUp(known, call, by))
        .orElseGet(() -> new PickUp.Document(twiml.hangUp()));
  }

  /**
   * What the network is to be answered when it asks what comes next after such a verdict; empty
   * when the agent goes on talking. The message begins after a silence: the request for it, which
   * comes meanwhile, begins it at once, and it is not cut off by beginning anew.
   */
  public Optional<String> afterVerdict(String order, CallId call, AnsweredBy by) {
    return switch (fate(order, by)) {
      case BY_PERSON -> Optional.empty();
      case BY_RECORDER -> {
        leavingMessage.set(call, true);
        yield Optional.of(twiml.sayAndHangUp(REQUEST_WITHIN, line.machineMessage()));
      }
      case BY_NOBODY -> Optional.of(twiml.hangUp());
    };
  }

  /** The network has found out who picked up a call that the agent talks with already. */
  public void verdict(String order, CallId call, AnsweredBy by) {
    switch (fate(order, by)) {
      case BY_PERSON -> {}
      case BY_RECORDER -> leaveMessage(call);
      case BY_NOBODY -> hangUps.end(call);
    }
  }

  /** Whether the call's agent is gone because a message is being left. */
  boolean leavesMessage(CallId call) {
    return leavingMessage.find(call).isPresent();
  }

  private Greeted fate(String order, AnsweredBy by) {
    return orders.find(order).map(known -> Greeted.of(known, by)).orElse(Greeted.BY_PERSON);
  }

  private PickUp pickedUp(OutgoingCall placed, CallId call, AnsweredBy by) {
    return switch (Greeted.of(placed, by)) {
      case BY_PERSON -> new PickUp.Agent(announced(placed, call), placed.agent());
      case BY_RECORDER -> new PickUp.Document(message());
      case BY_NOBODY -> new PickUp.Document(twiml.hangUp());
    };
  }

  private AnnouncedCall announced(OutgoingCall placed, CallId call) {
    return new AnnouncedCall(
        call,
        AnnouncedCall.Direction.OUTGOING,
        line.own().orElseGet(() -> PhoneNumber.of("")),
        placed.to(),
        CallFacts.none());
  }

  /** Sent once: a second time would begin the message anew. */
  private void leaveMessage(CallId call) {
    leavingMessage.set(call, true);
    CompletionStages.then(
        api.redirect(call, Instructions.inline(message())),
        outcome -> {
          if (outcome instanceof ControlOutcome.Failed failed
              && failed.failure().kind() != Kind.GONE) {
            observer.failed(call, "leaving a message", failed.failure());
          }
        });
  }

  private String message() {
    return twiml.sayAndHangUp(line.machineMessage());
  }

  private NewCall request(OutgoingCall call, PhoneNumber own, String order) {
    ControlAddresses addresses = line.addresses();
    return NewCall.of(call.to(), own, Instructions.at(addresses.outgoing(order)), call.longest())
        .withProgress(addresses.status())
        .withRinging(call.ringFor())
        .withDetection(detection(call, order));
  }

  private MachineDetection detection(OutgoingCall call, String order) {
    MachineDetection.Until until =
        call.onMachine() == OnMachine.LEAVE_MESSAGE
            ? MachineDetection.Until.MESSAGE_END
            : MachineDetection.Until.KNOWN;
    return switch (call.detection()) {
      case NONE -> new MachineDetection.Off();
      case BEFORE_TALKING -> new MachineDetection.BeforeTalking(until);
      case WHILE_TALKING ->
          new MachineDetection.WhileTalking(until, line.addresses().machine(order));
    };
  }
}
