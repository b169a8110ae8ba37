package dev.voiceline.core.conversation;

/** How a reply should come about. */
public sealed interface Guidance {
  /** As the dialogue suggests. */
  record Natural() implements Guidance {}

  /** With a further instruction for this reply alone, such as to ask for a date again. */
  record Instructed(String instruction) implements Guidance {}

  /** As the dialogue suggests. */
  static Guidance natural() {
    return new Natural();
  }
}
