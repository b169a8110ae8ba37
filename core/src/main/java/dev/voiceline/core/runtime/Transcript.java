package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.turn.SpokenItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was said, in the order in which it began: words are often known only after the answer to
 * them. Used from the mailbox only. Bounded: the oldest lines go first.
 */
final class Transcript {
  private static final int LINES = 400;

  private final Map<Object, Optional<Exchange>> lines = new LinkedHashMap<>();
  private final Map<ItemId, String> misspoken = new HashMap<>();

  void callerBegan(UtteranceId utterance) {
    reserve(utterance);
  }

  void callerSaid(UtteranceId utterance, String text) {
    put(utterance, new Exchange.CallerSaid(text));
  }

  void disregarded(UtteranceId utterance) {
    lines.remove(utterance);
  }

  void agentBegan(ItemId item) {
    reserve(item);
  }

  void agentSaid(SpokenItem item) {
    put(item.item(), said(item.item(), item.heardText(), item.cutShort()));
  }

  /**
   * What was said was wrong: only so much of it stands. The next conversation must not learn the
   * rest; the correction follows as a line of its own.
   */
  void misspoken(ItemId item, String stands) {
    misspoken.put(item, stands);
    lines
        .getOrDefault(item, Optional.empty())
        .filter(Exchange.AgentSaid.class::isInstance)
        .map(Exchange.AgentSaid.class::cast)
        .ifPresent(line -> put(item, said(item, line.heard(), line.cutShort())));
  }

  private Exchange said(ItemId item, String heard, boolean cutShort) {
    String stands = misspoken.getOrDefault(item, heard);
    return stands.length() < heard.length()
        ? new Exchange.AgentSaid(stands, true)
        : new Exchange.AgentSaid(heard, cutShort);
  }

  void toolRan(ToolAnswer answer) {
    put(answer.id(), new Exchange.ToolRan(answer.request(), answer.result()));
  }

  /**
   * All of it, with what is being said at the moment as if it had been heard: by the time it
   * matters it will have been.
   */
  List<Exchange> soFar(List<SpokenItem> beingSaid) {
    Map<Object, Optional<Exchange>> all = new LinkedHashMap<>(lines);
    beingSaid.forEach(
        item -> all.put(item.item(), Optional.of(said(item.item(), item.generatedText(), false))));
    List<Exchange> said = new ArrayList<>();
    all.values().forEach(line -> line.filter(Transcript::hasWords).ifPresent(said::add));
    return said;
  }

  private static boolean hasWords(Exchange line) {
    if (line instanceof Exchange.CallerSaid caller) {
      return !caller.text().isBlank();
    }
    return !(line instanceof Exchange.AgentSaid agent) || !agent.heard().isBlank();
  }

  private void reserve(Object key) {
    lines.putIfAbsent(key, Optional.empty());
    trim();
  }

  private void put(Object key, Exchange line) {
    lines.put(key, Optional.of(line));
    trim();
  }

  private void trim() {
    if (lines.size() > LINES) {
      Object oldest = lines.keySet().iterator().next();
      lines.remove(oldest);
      misspoken.keySet().remove(oldest);
    }
  }
}
