package dev.voiceline.core.call;

import dev.voiceline.core.machine.Step;

/**
 * The machine of a call's life: pure and total, without a clock of its own. Safe for use by any
 * thread; it keeps nothing.
 */
public final class CallMachine {
  private final CallPolicy policy;

  /** A machine with these deadlines. */
  public CallMachine(CallPolicy policy) {
    this.policy = policy;
  }

  /** What an event does. */
  public Step<CallState, CallEffect> on(CallState state, CallEvent event) {
    return event.accept(behaviorOf(state));
  }

  private CallEvent.Visitor<Step<CallState, CallEffect>> behaviorOf(CallState state) {
    if (state instanceof CallState.Ringing ringing) {
      return new RingingCall(ringing, policy);
    } else if (state instanceof CallState.Connecting connecting) {
      return new ConnectingCall(connecting, policy);
    } else if (state instanceof CallState.Conversing conversing) {
      return new ConversingCall(conversing, policy);
    } else if (state instanceof CallState.Transferring transferring) {
      return new TransferringCall(transferring, policy);
    } else if (state instanceof CallState.SayingGoodbye goodbye) {
      return new SayingGoodbyeCall(goodbye, policy);
    } else if (state.over()) {
      return new EndedCall(state, policy);
    }
    throw new IllegalStateException("a state without behavior: " + state.name());
  }
}
