package dev.voiceline.core.runtime;

import dev.voiceline.core.language.Cue;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees to it that every request is answered exactly once, whatever becomes of the conversation in
 * between. Used from the mailbox only.
 */
final class ToolDesk {
  private final Map<ToolCallId, ToolRequest> open = new LinkedHashMap<>();
  private final Set<ToolCallId> known = new HashSet<>();
  private final List<Waiting> undelivered = new ArrayList<>();

  /** Takes a request; false when it was there before. */
  boolean take(ToolRequest request) {
    boolean first = known.add(request.id());
    if (first) {
      open.put(request.id(), request);
    }
    return first;
  }

  Optional<ToolRequest> find(ToolCallId id) {
    return Optional.ofNullable(open.get(id));
  }

  /** Keeps an answer until it is delivered; false when the request is not open any more. */
  boolean answer(ToolAnswer answer, boolean wantsReply) {
    return keep(new Waiting(answer, wantsReply, Optional.empty()));
  }

  /** Keeps an answer that the line itself tells the caller. */
  boolean answer(SpokenResult result) {
    return keep(new Waiting(result.answer(), false, Optional.of(result.cue())));
  }

  private boolean keep(Waiting waiting) {
    boolean wanted = open.remove(waiting.answer().id()) != null;
    if (wanted) {
      undelivered.add(waiting);
    }
    return wanted;
  }

  /** Gives out what waits to be delivered. */
  List<Waiting> takeUndelivered() {
    List<Waiting> waiting = List.copyOf(undelivered);
    undelivered.clear();
    return waiting;
  }

  /**
   * An answer that the conversation does not have yet.
   *
   * @param told what the line says of it as soon as the conversation has it
   */
  record Waiting(ToolAnswer answer, boolean wantsReply, Optional<Cue> told) {}
}
