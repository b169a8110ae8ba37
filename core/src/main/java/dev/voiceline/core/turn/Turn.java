package dev.voiceline.core.turn;

import dev.voiceline.core.machine.Step;

/**
 * The machine that decides who has the floor: pure and total, without a clock of its own. It
 * decides when the agent replies, when it falls silent, and whether an interruption was one. Safe
 * for use by any thread; it keeps nothing.
 */
public final class Turn {
  private final TurnPolicy policy;

  /** A machine with these spans. */
  public Turn(TurnPolicy policy) {
    this.policy = policy;
  }

  /**
   * What an event does.
   *
   * @param now clock ms, never less than at the event before
   */
  public Step<TurnState, TurnEffect> on(TurnState state, TurnEvent event, long now) {
    return event.accept(behaviorOf(state, now));
  }

  private TurnEvent.Visitor<Step<TurnState, TurnEffect>> behaviorOf(TurnState state, long now) {
    if (state instanceof TurnState.Listening listening) {
      return new ListeningTurn(listening, policy, now);
    } else if (state instanceof TurnState.CallerSpeaking speaking) {
      return new CallerSpeakingTurn(speaking, policy, now);
    } else if (state instanceof TurnState.Thinking thinking) {
      return new ThinkingTurn(thinking, policy, now);
    } else if (state instanceof TurnState.Speaking speaking) {
      return new SpeakingTurn(speaking, policy, now);
    } else if (state instanceof TurnState.TentativelyInterrupted interrupted) {
      return new TentativelyInterruptedTurn(interrupted, policy, now);
    }
    throw new IllegalStateException("a state without behavior: " + state.name());
  }
}
