package dev.voiceline.server.control;

import dev.voiceline.adapters.twilio.control.ControlObserver;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.server.carrier.NextVerbs;
import dev.voiceline.server.log.ServerLog;

/** Puts on record what went wrong with orders to the carrier. */
public final class ControlLog implements ControlObserver {
  private final ServerLog log;
  private final NextVerbs notes;

  /** Writes to a log; a call that was ended needs no answer of the notes any more. */
  public ControlLog(ServerLog log, NextVerbs notes) {
    this.log = log;
    this.notes = notes;
  }

  @Override
  public void failed(CallId call, String what, ControlFailure why) {
    String code = why.code() == 0 ? "" : " (Twilio " + why.code() + ")";
    log.warn("Call " + call.brief() + ": " + what + " failed: " + why.explanation() + code);
  }

  @Override
  public void hungUp(CallId call) {
    notes.told(call);
  }

  @Override
  public void unexpected(CallId call, String state, String event) {
    log.info("Call " + call.brief() + ": a handover in " + state + " had no use for " + event);
  }
}
