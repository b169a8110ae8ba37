package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.turn.ReplyKind;
import dev.voiceline.core.turn.SpokenItem;
import java.util.ArrayList;
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

  /** What only said that the agent is still there is no answer, and is not remembered. */
  void agentSaid(SpokenItem item) {
    if (item.kind() == ReplyKind.FILLER) {
      lines.remove(item.item());
      return;
    }
    put(item.item(), new Exchange.AgentSaid(item.heardText(), item.cutShort()));
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
    beingSaid.stream()
        .filter(item -> item.kind() != ReplyKind.FILLER)
        .forEach(
            item ->
                all.put(
                    item.item(), Optional.of(new Exchange.AgentSaid(item.generatedText(), false))));
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
      lines.remove(lines.keySet().iterator().next());
    }
  }
}
