package dev.voiceline.core.endpointing;

/**
 * Whether the caller has a turn. Each state's behavior is in the class of its name with {@code Ear}
 * behind it.
 */
public sealed interface ArbiterState {
  /** What is known whoever speaks. */
  Bearings bearings();

  /** The word for it in the docs. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** No turn is open. There may be a sound all the same: noise, or the rest of a turn. */
  record Silent(Bearings bearings) implements ArbiterState {}

  /** A turn is open, and its sound goes on. */
  record Sounding(Bearings bearings, OpenTurn turn) implements ArbiterState {}

  /**
   * A turn is open, and it is quiet: its words are awaited, or it is not clear yet whether the
   * caller goes on.
   *
   * @param lull the silence
   */
  record Pausing(Bearings bearings, OpenTurn turn, Silence lull) implements ArbiterState {}

  /** Before the first sound. */
  static ArbiterState initial() {
    return new Silent(Bearings.INITIAL);
  }
}
