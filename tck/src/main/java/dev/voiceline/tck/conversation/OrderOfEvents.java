package dev.voiceline.tck.conversation;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.tck.Breaches;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the events of one conversation and notes those that come out of order. Used under its
 * owner's lock.
 */
final class OrderOfEvents {
  private final Breaches breaches;
  private final Set<ToolCallId> requested = new HashSet<>();
  private Optional<ReplyId> running = Optional.empty();
  private boolean ready;
  private boolean closed;

  OrderOfEvents(Breaches breaches) {
    this.breaches = breaches;
  }

  void check(Told event) {
    String name = event.getClass().getSimpleName();
    breaches.addIf(closed, "CONV-10", name + " was told after Closed");
    if (event instanceof Told.Ready) {
      breaches.addIf(ready, "CONV-01", "Ready was told twice");
      ready = true;
    } else if (event instanceof Told.Closed) {
      closed = true;
    } else if (!(event instanceof Told.Failed)) {
      breaches.addIf(!ready, "CONV-01", name + " was told before Ready");
      checkReply(event, name);
    }
  }

  private void checkReply(Told event, String name) {
    if (event instanceof Told.ReplyStarted started) {
      breaches.addIf(running.isPresent(), "CONV-04", "a reply started during another");
      running = Optional.of(started.reply());
    } else if (event instanceof Told.ReplyGenerated generated) {
      boolean itsOwn = running.filter(generated.reply()::equals).isPresent();
      breaches.addIf(!itsOwn, "CONV-03", "a reply ended that was not running");
      running = Optional.empty();
    } else if (event instanceof Told.ToolRequested tool) {
      boolean fresh = requested.add(tool.request().id());
      breaches.addIf(!fresh, "CONV-05", "a tool request was told twice");
    } else if (belongsToReply(event)) {
      breaches.addIf(running.isEmpty(), "CONV-03", name + " was told outside a reply");
    }
  }

  private static boolean belongsToReply(Told event) {
    return event instanceof Told.Audio
        || event instanceof Told.Text
        || event instanceof Told.ItemGenerated;
  }
}
