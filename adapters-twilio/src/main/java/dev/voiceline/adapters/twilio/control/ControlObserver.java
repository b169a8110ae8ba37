package dev.voiceline.adapters.twilio.control;

import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.caller.CallId;

/** Is told what an operator should know. Must not block; told on any thread. */
public interface ControlObserver {
  /**
   * An order about a call failed for good.
   *
   * @param what the order in a few words, such as {@code hanging up}
   */
  void failed(CallId call, String what, ControlFailure why);

  /** The call is over at the network, by an order of ours. */
  void hungUp(CallId call);

  /**
   * A handover had no use for an event: ignored, but on record. The names are those of the classes.
   */
  void unexpected(CallId call, String state, String event);
}
