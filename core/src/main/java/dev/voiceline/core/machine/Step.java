package dev.voiceline.core.machine;

import java.util.List;

/**
 * What an event did to a machine.
 *
 * @param state the state afterwards; the one before when nothing changed
 * @param effects what is to be done now, in this order
 * @param known false when the state has no use for the event: ignored, but put on record
 * @param <S> the machine's states
 * @param <F> the machine's effects
 */
public record Step<S, F>(S state, List<F> effects, boolean known) {
  public Step {
    effects = List.copyOf(effects);
  }

  /** On to a state, doing nothing. */
  public static <S, F> Step<S, F> to(S state) {
    return new Step<>(state, List.of(), true);
  }

  /** On to a state, doing this. */
  public static <S, F> Step<S, F> to(S state, F effect) {
    return new Step<>(state, List.of(effect), true);
  }

  /** On to a state, doing these two things. */
  public static <S, F> Step<S, F> to(S state, F first, F second) {
    return new Step<>(state, List.of(first, second), true);
  }

  /** On to a state, doing these things. */
  public static <S, F> Step<S, F> to(S state, List<F> effects) {
    return new Step<>(state, effects, true);
  }

  /** The event means nothing here. */
  public static <S, F> Step<S, F> ignored(S state) {
    return new Step<>(state, List.of(), false);
  }
}
