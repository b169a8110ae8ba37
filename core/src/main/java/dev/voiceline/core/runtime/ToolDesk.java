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
  private final Set<ToolCallId> recorded = new HashSet<>();
  private final Map<ToolCallId, ToolCallId> twins = new LinkedHashMap<>();

  /** Takes a request; false when it was there before. */
  boolean take(ToolRequest request) {
    boolean first = known.add(request.id());
    if (first) {
      open.put(request.id(), request);
    }
    return first;
  }

  /**
   * Whether the same was asked for before, by the same name with the same arguments, and is not
   * answered yet: by a model that is impatient, or in a conversation that was lost. It is not run
   * again, and both are answered when it is.
   */
  boolean isAskedAgain(ToolRequest request) {
    Optional<ToolRequest> first =
        open.values().stream().filter(other -> same(other, request)).findFirst();
    first.ifPresent(other -> twins.put(request.id(), other.id()));
    return first.isPresent();
  }

  private static boolean same(ToolRequest one, ToolRequest other) {
    return !one.id().equals(other.id())
        && one.name().equals(other.name())
        && one.arguments().equals(other.arguments());
  }

  Optional<ToolRequest> find(ToolCallId id) {
    return Optional.ofNullable(open.get(id));
  }

  /**
   * Keeps an answer until it is delivered, also for whoever asked for the same.
   *
   * @return what is kept; nothing when the request is not open any more
   */
  List<ToolAnswer> answer(ToolAnswer answer, boolean wantsReply) {
    return keep(new Waiting(answer, wantsReply, Optional.empty()));
  }

  /** The same for an answer that the line itself tells the caller, once. */
  List<ToolAnswer> answer(SpokenResult result) {
    return keep(new Waiting(result.answer(), false, Optional.of(result.cue())));
  }

  private List<ToolAnswer> keep(Waiting waiting) {
    ToolAnswer answer = waiting.answer();
    if (open.remove(answer.id()) == null) {
      return List.of();
    }
    undelivered.add(waiting);
    List<ToolAnswer> kept = new ArrayList<>(List.of(answer));
    List<ToolCallId> same =
        twins.entrySet().stream()
            .filter(twin -> twin.getValue().equals(answer.id()))
            .map(Map.Entry::getKey)
            .toList();
    for (ToolCallId twin : same) {
      twins.remove(twin);
      find(twin)
          .map(it -> new ToolAnswer(it, answer.result()))
          .map(it -> keep(new Waiting(it, waiting.wantsReply(), Optional.empty())))
          .ifPresent(kept::addAll);
    }
    return kept;
  }

  /** Whether every request has an answer that was handed over. */
  boolean allAnswered() {
    return open.isEmpty() && undelivered.isEmpty();
  }

  /** These may be delivered now. */
  void onRecord(List<ToolAnswer> answers) {
    answers.forEach(answer -> recorded.add(answer.id()));
  }

  /** Gives out what waits to be delivered, and may be. */
  List<Waiting> takeUndelivered() {
    List<Waiting> waiting =
        undelivered.stream().filter(each -> recorded.contains(each.answer().id())).toList();
    undelivered.removeAll(waiting);
    waiting.forEach(each -> recorded.remove(each.answer().id()));
    return waiting;
  }

  /**
   * An answer that the conversation does not have yet.
   *
   * @param told what the line says of it as soon as the conversation has it
   */
  record Waiting(ToolAnswer answer, boolean wantsReply, Optional<Cue> told) {}
}
