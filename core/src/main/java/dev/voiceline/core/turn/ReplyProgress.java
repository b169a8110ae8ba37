package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.ReplyId;
import java.util.Optional;

/** How far the one reply that may be under way has come. */
sealed interface ReplyProgress {
  /** None is being made. */
  record None() implements ReplyProgress {}

  /**
   * Asked for, not begun.
   *
   * @param line the sentence that was to be said, if it was one
   */
  record Asked(Optional<AgendaLine> line) implements ReplyProgress {}

  /**
   * Being generated.
   *
   * @param fruitful whether something has come of it: sound, or a request for a tool
   */
  record Running(ReplyId reply, Optional<AgendaLine> line, boolean fruitful)
      implements ReplyProgress {}

  /** The sentence that is under way, if it is one. */
  default Optional<AgendaLine> line() {
    if (this instanceof Asked asked) {
      return asked.line();
    }
    return this instanceof Running running ? running.line() : Optional.empty();
  }
}
