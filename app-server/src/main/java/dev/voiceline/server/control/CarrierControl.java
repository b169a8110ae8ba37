package dev.voiceline.server.control;

import dev.voiceline.adapters.twilio.control.TwilioControl;
import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.call.KeyTones;
import dev.voiceline.core.call.OutgoingCall;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.call.TextMessage;
import dev.voiceline.core.call.Unfinished;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.server.carrier.NextVerbs;
import java.util.concurrent.CompletionStage;

/**
 * Tells the carrier by requests, and notes besides what it is to be answered when it asks: a call
 * ends in either way, whichever comes first.
 */
public final class CarrierControl implements CallControl {
  private final TwilioControl requests;
  private final NextVerbs notes;

  /** By requests and by notes. */
  public CarrierControl(TwilioControl requests, NextVerbs notes) {
    this.requests = requests;
    this.notes = notes;
  }

  @Override
  public void hangUp(CallId call, Parting parting) {
    notes.hangUp(call, parting);
    requests.hangUp(call, parting);
  }

  /** What the carrier is answered when it asks is all that is needed. */
  @Override
  public void carryOn(Unfinished unfinished) {
    notes.carryOn(unfinished);
  }

  @Override
  public CompletionStage<TransferOutcome> transfer(CallId call, Handover handover) {
    return requests.transfer(call, handover);
  }

  @Override
  public CompletionStage<ControlOutcome> press(CallId call, KeyTones keys) {
    return requests.press(call, keys);
  }

  @Override
  public CompletionStage<ControlOutcome> record(CallId call, RecordingOrder order) {
    return requests.record(call, order);
  }

  @Override
  public CompletionStage<ControlOutcome> send(TextMessage message) {
    return requests.send(message);
  }

  @Override
  public CompletionStage<ControlOutcome> place(OutgoingCall call) {
    return requests.place(call);
  }

  @Override
  public boolean sendsTexts() {
    return requests.sendsTexts();
  }

  @Override
  public boolean pressesKeys() {
    return requests.pressesKeys();
  }
}
