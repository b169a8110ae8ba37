package dev.voiceline.core.keypad;

import dev.voiceline.core.tool.ToolAnswer;

/** What can happen to an inquiry by keypad. */
public sealed interface KeypadEvent {
  /** The caller is there. */
  record Began() implements KeypadEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.began();
    }
  }

  /** The caller has typed something; not printed. */
  record Typed(String keys) implements KeypadEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.typed(keys);
    }

    @Override
    public String toString() {
      return "Typed[" + keys.length() + " keys]";
    }
  }

  /** The time for an answer is over. */
  record NothingTyped() implements KeypadEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nothingTyped();
    }
  }

  /** A check was answered: already worded, and with nothing that the caller may not hear. */
  record Answered(ToolAnswer answer) implements KeypadEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.answered(answer);
    }
  }

  /** The caller has hung up. */
  record Gone() implements KeypadEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.gone();
    }
  }

  /**
   * One method per event: a state that forgets one does not compile.
   *
   * @param <R> what comes of an event
   */
  interface Visitor<R> {
    /** See {@link Began}. */
    R began();

    /** See {@link Typed}. */
    R typed(String keys);

    /** See {@link NothingTyped}. */
    R nothingTyped();

    /** See {@link Answered}. */
    R answered(ToolAnswer answer);

    /** See {@link Gone}. */
    R gone();
  }

  /** Shows the event to a visitor. */
  <R> R accept(Visitor<R> visitor);
}
