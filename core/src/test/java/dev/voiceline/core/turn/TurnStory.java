package dev.voiceline.core.turn;

import dev.voiceline.core.machine.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A turn machine that is told events one after the other, and what it wanted done. */
final class TurnStory {
  static final TurnPolicy POLICY = TurnPolicy.standard(Duration.ofMillis(500));

  private final Turn turn = new Turn(POLICY);
  private final List<TurnEffect> effects = new ArrayList<>();
  private TurnState state = TurnState.initial();

  static TurnStory connected() {
    return new TurnStory().on(new TurnEvent.ConversationReady());
  }

  TurnStory on(TurnEvent event) {
    Step<TurnState, TurnEffect> step = turn.on(state, event);
    state = step.state();
    effects.addAll(step.effects());
    return this;
  }

  TurnState state() {
    return state;
  }

  /** What was wanted since this was asked last. */
  List<TurnEffect> wanted() {
    List<TurnEffect> all = List.copyOf(effects);
    effects.clear();
    return all;
  }
}
