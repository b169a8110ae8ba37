package dev.voiceline.adapters.twilio.control;

import dev.voiceline.core.call.Handover.Manner;
import dev.voiceline.core.machine.Step;

/**
 * How a caller is handed over: pure and total, without a clock of its own. The person's key is what
 * joins the two, so whatever merely picks up, such as a voicemail, never gets the caller. When
 * nobody comes the caller is brought back to the agent.
 */
final class HandoffMachine {
  private HandoffMachine() {}

  /** A handover begins. */
  static Step<HandoffState, HandoffEffect> begin(Manner manner) {
    return Step.to(
        new HandoffState.Leaving(manner),
        manner == Manner.WARM ? new HandoffEffect.ParkCaller() : new HandoffEffect.DialForCaller());
  }

  /** What an event does. */
  static Step<HandoffState, HandoffEffect> on(HandoffState state, HandoffEvent event) {
    return event.accept(behaviorOf(state));
  }

  private static HandoffBehavior behaviorOf(HandoffState state) {
    if (state instanceof HandoffState.Leaving leaving) {
      return new LeavingHandoff(leaving);
    } else if (state instanceof HandoffState.Dialing dialing) {
      return new DialingHandoff(dialing);
    } else if (state instanceof HandoffState.Fetching fetching) {
      return new FetchingHandoff(fetching);
    } else if (state instanceof HandoffState.Briefing briefing) {
      return new BriefingHandoff(briefing);
    } else if (state instanceof HandoffState.Joined joined) {
      return new JoinedHandoff(joined);
    } else if (state instanceof HandoffState.Returning returning) {
      return new ReturningHandoff(returning);
    } else if (state instanceof HandoffState.Over over) {
      return new FinishedHandoff(over);
    }
    throw new IllegalStateException("a state without behavior: " + state);
  }
}
