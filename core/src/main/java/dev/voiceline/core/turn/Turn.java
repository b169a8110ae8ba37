package dev.voiceline.core.turn;

import dev.voiceline.core.machine.Step;

/**
 * The machine that decides who has the floor: pure and total, without a clock of its own. It
 * decides when the agent replies, when it falls silent, and whether an interruption was one. Safe
 * for use by any thread; it keeps nothing.
 */
public final class Turn {
  private final TurnPolicy policy;
  private final LullWatch lulls;

  /** A machine with these spans. */
  public Turn(TurnPolicy policy) {
    this.policy = policy;
    this.lulls = new LullWatch(policy);
  }

  /** What an event does. */
  public Step<TurnState, TurnEffect> on(TurnState state, TurnEvent event) {
    return lulls.after(event, event.accept(behaviorOf(state)));
  }

  private TurnEvent.Visitor<Step<TurnState, TurnEffect>> behaviorOf(TurnState state) {
    if (state instanceof TurnState.Listening listening) {
      return new ListeningTurn(listening, policy);
    } else if (state instanceof TurnState.CallerSpeaking speaking) {
      return new CallerSpeakingTurn(speaking, policy);
    } else if (state instanceof TurnState.Thinking thinking) {
      return new ThinkingTurn(thinking, policy);
    } else if (state instanceof TurnState.Speaking speaking) {
      return new SpeakingTurn(speaking, policy);
    } else if (state instanceof TurnState.TentativelyInterrupted interrupted) {
      return new TentativelyInterruptedTurn(interrupted, policy);
    } else if (state instanceof TurnState.Typing typing) {
      return new TypingTurn(typing, policy);
    }
    throw new IllegalStateException("a state without behavior: " + state.name());
  }
}
