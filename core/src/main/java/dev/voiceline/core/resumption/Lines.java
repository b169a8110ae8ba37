package dev.voiceline.core.resumption;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.turn.SpokenItem;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was said, in the order in which it began. */
final class Lines {
  private final Map<Object, Line> lines = new LinkedHashMap<>();
  private int last;

  private record Line(int place, Exchange words) {}

  void add(JournalEvent event) {
    if (event instanceof JournalEvent.Heard heard) {
      put(heard.utterance(), heard.place(), new Exchange.CallerSaid(heard.text()));
    } else if (event instanceof JournalEvent.Given given) {
      put(given, given.place(), new Exchange.CallerSaid(given.text()));
    } else if (event instanceof JournalEvent.Disregarded murmur) {
      lines.remove(murmur.utterance());
    } else if (event instanceof JournalEvent.Said said) {
      agentSaid(said);
    } else if (event instanceof JournalEvent.ToolAnswered answered) {
      ToolAnswer answer = answered.answer();
      put(answer.id(), answered.place(), new Exchange.ToolRan(answer.request(), answer.result()));
    }
  }

  private void agentSaid(JournalEvent.Said said) {
    last = Math.max(last, said.place());
    if (!said.remembered().isBlank()) {
      SpokenItem item = said.item();
      boolean less = said.remembered().length() < item.heardText().length();
      put(
          item.item(),
          said.place(),
          new Exchange.AgentSaid(said.remembered(), less || item.cutShort()));
    }
  }

  private void put(Object key, int place, Exchange words) {
    last = Math.max(last, place);
    lines.put(key, new Line(place, words));
  }

  /** The greatest place. */
  int last() {
    return last;
  }

  List<Exchange> inOrder() {
    return lines.values().stream()
        .sorted(Comparator.comparingInt(Line::place))
        .map(Line::words)
        .toList();
  }
}
