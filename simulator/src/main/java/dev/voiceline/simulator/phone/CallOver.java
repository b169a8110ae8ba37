package dev.voiceline.simulator.phone;

/** What was asked of a call cannot happen any more: it is over. */
public final class CallOver extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CallOver() {
    super("the call is over");
  }
}
