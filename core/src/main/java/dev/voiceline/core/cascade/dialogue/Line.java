package dev.voiceline.core.cascade.dialogue;

import dev.voiceline.core.conversation.Exchange;
import java.util.Optional;

/** A line of the dialogue, in its place. */
interface Line {
  /** As a model is told of it; empty while there is nothing to tell. */
  Optional<Exchange> told();

  /** Whether what is said next goes on with it. */
  default boolean isSpokenByCaller() {
    return false;
  }
}
