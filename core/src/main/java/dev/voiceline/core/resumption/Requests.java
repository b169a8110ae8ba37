package dev.voiceline.core.resumption;

import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The requests for tools that nobody has answered. */
final class Requests {
  private final Map<ToolCallId, ToolRequest> open = new LinkedHashMap<>();
  private final Map<ToolCallId, ToolRequest> doubtful = new LinkedHashMap<>();
  private final Set<ToolCallId> known = new HashSet<>();

  void add(JournalEvent event) {
    if (event instanceof JournalEvent.ToolRequested requested) {
      ToolRequest request = requested.request();
      if (known.add(request.id())) {
        open.put(request.id(), request);
      }
    } else if (event instanceof JournalEvent.ToolAnswered answered) {
      open.remove(answered.answer().id());
    }
  }

  /** Of a server that had lost the call nobody knows how far it got. */
  void addStray(JournalEvent event) {
    if (event instanceof JournalEvent.ToolRequested requested
        && !known.contains(requested.request().id())) {
      doubtful.put(requested.request().id(), requested.request());
    }
  }

  List<ToolRequest> open() {
    return List.copyOf(open.values());
  }

  List<ToolRequest> doubtful() {
    return List.copyOf(doubtful.values());
  }
}
