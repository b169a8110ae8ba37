package dev.voiceline.adapters.openai.chat;

import dev.voiceline.adapters.openai.chat.AnswerParts.ToolPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts tool requests together from their parts. Servers disagree on indexes and ids: a part begins
 * a new request when its id differs from the one held at its index, or when it has a name and the
 * arguments held there are whole.
 */
final class ToolCalls {
  private final Map<Integer, Call> atIndex = new HashMap<>();
  private final List<Call> all = new ArrayList<>();

  void add(ToolPart part) {
    Call held = atIndex.get(part.index());
    if (held == null || held.isOver(part)) {
      held = new Call();
      atIndex.put(part.index(), held);
      all.add(held);
    }
    held.add(part);
  }

  /** In the order in which they began; those without a name are none. */
  List<Call> all() {
    return all.stream().filter(call -> !call.name.isEmpty()).toList();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** How many characters they have. */
  int length() {
    return all.stream().mapToInt(call -> call.name.length() + call.arguments.length()).sum();
  }

  /** One request. */
  static final class Call {
    private final StringBuilder arguments = new StringBuilder();
    private final JsonProgress progress = new JsonProgress();
    private String id = "";
    private String name = "";

    String id() {
      return id;
    }

    String name() {
      return name;
    }

    String arguments() {
      return arguments.toString();
    }

    /** Whether the end of the arguments is missing. */
    boolean isOpen() {
      return progress.isOpen();
    }

    boolean isBlank() {
      return arguments.toString().isBlank();
    }

    private boolean isOver(ToolPart part) {
      if (!part.id().isEmpty() && !id.isEmpty()) {
        return !part.id().equals(id);
      }
      boolean repeated = part.name().equals(name) && part.arguments().isBlank();
      return !part.name().isEmpty() && progress.isWhole() && !repeated;
    }

    /** A name that comes again is the same; what follows whole arguments adds nothing. */
    private void add(ToolPart part) {
      if (id.isEmpty()) {
        id = part.id();
      }
      if (name.isEmpty()) {
        name = part.name();
      }
      if (!progress.isWhole()) {
        arguments.append(part.arguments());
        progress.add(part.arguments());
      }
    }
  }
}
