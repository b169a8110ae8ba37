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

  /** Being generated. */
  record Running(ReplyId reply, Optional<AgendaLine> line) implements ReplyProgress {}
}
