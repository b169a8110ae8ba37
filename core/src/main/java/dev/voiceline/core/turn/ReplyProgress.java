package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.Script;
import java.util.Optional;

/** How far the one reply that may be under way has come. */
public sealed interface ReplyProgress {
  /** None is being made. */
  record None() implements ReplyProgress {}

  /**
   * Asked for, not begun.
   *
   * @param script the sentence that was to be said, if it was one
   */
  record Asked(Optional<Script> script) implements ReplyProgress {}

  /** Being generated. */
  record Running(ReplyId reply) implements ReplyProgress {}
}
