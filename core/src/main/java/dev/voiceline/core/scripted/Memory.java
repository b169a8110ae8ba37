package dev.voiceline.core.scripted;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one scripted conversation remembers, in the order in which it was said. For use by one
 * thread at a time.
 */
final class Memory {
  private final Map<Object, Exchange> lines = new LinkedHashMap<>();
  private final Map<ToolCallId, ToolRequest> running = new LinkedHashMap<>();
  private final Set<ToolCallId> answered = new HashSet<>();

  /** Begins with what was said before. */
  Memory(List<Exchange> history) {
    for (Exchange line : history) {
      lines.put(new Object(), line);
      if (line instanceof ToolRan ran) {
        answered.add(ran.request().id());
      }
    }
  }

  /** All that is remembered, oldest first. */
  List<Exchange> lines() {
    return List.copyOf(lines.values());
  }

  /** The requests that have not been answered yet. */
  List<ToolRequest> running() {
    return List.copyOf(running.values());
  }

  void heard(UtteranceId utterance, String text) {
    lines.put(utterance, new CallerSaid(text));
  }

  void read(String text) {
    lines.put(new Object(), new CallerSaid(text));
  }

  /** The agent had said that before everything else. */
  void recalled(AgentSaid words) {
    Map<Object, Exchange> later = new LinkedHashMap<>(lines);
    lines.clear();
    lines.put(new Object(), words);
    lines.putAll(later);
  }

  void forget(UtteranceId utterance) {
    lines.remove(utterance);
  }

  /** The agent said more of an item. */
  void spoke(ItemId item, String more) {
    String before = lines.get(item) instanceof AgentSaid said ? said.heard() : "";
    lines.put(item, new AgentSaid(before + more, false));
  }

  /**
   * Cuts an item to what was heard of it: never more than was spoken, and nothing at all for 0 ms.
   */
  void cut(HeardItem heard) {
    if (lines.get(heard.item()) instanceof AgentSaid said) {
      int length = Math.min(heard.heardMs() / ToneVoice.CHARACTER_MS, said.heard().length());
      if (length <= 0) {
        lines.remove(heard.item());
      } else {
        lines.put(heard.item(), new AgentSaid(said.heard().substring(0, length), true));
      }
    }
  }

  void asked(ToolRequest request) {
    running.put(request.id(), request);
  }

  /**
   * Remembers a tool's answer, the first one only; also that to a request of an earlier dialogue of
   * the same call.
   */
  void answered(ToolAnswer answer) {
    running.remove(answer.id());
    if (answered.add(answer.id())) {
      lines.put(answer.id(), new ToolRan(answer.request(), answer.result()));
    }
  }
}
