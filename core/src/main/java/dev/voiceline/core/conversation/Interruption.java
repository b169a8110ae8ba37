package dev.voiceline.core.conversation;

import java.util.List;
import java.util.Optional;

/**
 * The agent was cut off.
 *
 * @param reply the reply that is cut, still being generated or not; empty when it was asked for and
 *     has not begun. A reply that began later is not meant and goes on
 * @param items every item of it that was not heard whole, with what was heard
 */
public record Interruption(Optional<ReplyId> reply, List<HeardItem> items) {
  public Interruption {
    items = List.copyOf(items);
  }
}
