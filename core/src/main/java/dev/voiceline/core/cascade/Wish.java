package dev.voiceline.core.cascade;

import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Script;

/** A reply that was asked for. It may hold health data, so no text is printed. */
sealed interface Wish {
  /** As the dialogue suggests. */
  record Natural() implements Wish {}

  /**
   * As the dialogue suggests, with an order for this one.
   *
   * @param tools whether it may ask for tools
   */
  record Ordered(String order, boolean tools) implements Wish {
    @Override
    public String toString() {
      return "Ordered[" + order.length() + " characters]";
    }
  }

  /**
   * To the letter; no model is asked.
   *
   * @param guarded whether it matters so much that it answers the caller; others, such as that it
   *     takes a moment, are asides
   */
  record Verbatim(String text, boolean guarded) implements Wish {
    @Override
    public String toString() {
      return "Verbatim[" + text.length() + " characters]";
    }
  }

  static Wish of(Guidance guidance) {
    return guidance instanceof Guidance.Instructed instructed
        ? new Ordered(instructed.instruction(), true)
        : new Natural();
  }

  static Wish of(Script script) {
    return script.verbatim()
        ? new Verbatim(script.text(), script.guarded())
        : new Ordered(Orders.IN_OWN_WORDS + '"' + script.text() + '"', false);
  }
}
