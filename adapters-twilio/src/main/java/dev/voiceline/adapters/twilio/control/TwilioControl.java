package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.rest.Instructions;
import dev.voiceline.adapters.twilio.rest.NewMessage;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.call.KeyTones;
import dev.voiceline.core.call.OutgoingCall;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.call.TextMessage;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Twilio as a network that can be told things. Needs somebody who serves the webhooks: {@link
 * #transfers}, {@link #outgoing} and {@link #over} are what they are handed to.
 *
 * <p>A cold handover counts as reached when the person's phone is picked up, by whomever; a warm
 * one when the person has pressed the key. The caller's call is the network's from then on.
 */
public final class TwilioControl implements CallControl {
  private final TwilioApi api;
  private final ControlledLine line;
  private final HangUps hangUps;
  private final Transfers transfers;
  private final OutgoingCalls outgoing;
  private final CallRecordings recordings;

  /**
   * Controls the calls of a line.
   *
   * @param ids a new random name each time: letters and digits, at least 16, that nobody can guess
   */
  public TwilioControl(
      TwilioApi api,
      ControlledLine line,
      Clock clock,
      Timers timers,
      Supplier<String> ids,
      ControlObserver observer) {
    this.api = api;
    this.line = line;
    this.hangUps = new HangUps(api, clock, timers, observer);
    this.transfers = new Transfers(api, line, clock, timers, ids, hangUps, observer);
    this.outgoing = new OutgoingCalls(api, line, clock, ids, hangUps, observer);
    this.recordings = new CallRecordings(api, line.addresses().recording(), clock);
  }

  /** The webhooks of handovers go there. */
  public Transfers transfers() {
    return transfers;
  }

  /** The webhooks of calls that were placed go there. */
  public OutgoingCalls outgoing() {
    return outgoing;
  }

  /** The network says that a call is over. May be told repeatedly, and about any call. */
  public void over(CallId call) {
    hangUps.over(call);
    transfers.callerGone(call);
  }

  /** A call that leaves a message ends by itself when that is said. */
  @Override
  public void hangUp(CallId call, Parting parting) {
    transfers.callerGone(call);
    if (!outgoing.leavesMessage(call)) {
      hangUps.hangUp(call, parting);
    }
  }

  @Override
  public CompletionStage<TransferOutcome> transfer(CallId call, Handover handover) {
    return transfers.begin(call, handover);
  }

  /** Sent once: nobody wants keys to be pressed twice. */
  @Override
  public CompletionStage<ControlOutcome> press(CallId call, KeyTones keys) {
    return api.redirect(
        call, Instructions.inline(KeysTwiml.before(line.stream().fresh(call), keys)));
  }

  @Override
  public CompletionStage<ControlOutcome> record(CallId call, RecordingOrder order) {
    return recordings.order(call, order);
  }

  @Override
  public CompletionStage<ControlOutcome> send(TextMessage message) {
    return line.texts()
        .map(sender -> api.sendMessage(request(message, sender)))
        .orElseGet(() -> CompletableFuture.completedFuture(ControlOutcome.unable()));
  }

  @Override
  public CompletionStage<ControlOutcome> place(OutgoingCall call) {
    return outgoing.place(call);
  }

  @Override
  public boolean sendsTexts() {
    return line.texts().isPresent();
  }

  @Override
  public boolean pressesKeys() {
    return true;
  }

  private NewMessage request(TextMessage message, NewMessage.Sender sender) {
    return new NewMessage(
        message.to(),
        sender,
        message.body(),
        Optional.of(line.addresses().textStatus(message.about())));
  }
}
