package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.fidelity.Spoken;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One reply of the agent, as it is being written. From the mailbox only. */
final class Utterance {
  final ReplyId reply;
  final Optional<Script> script;
  private final Map<ItemId, StringBuilder> items = new LinkedHashMap<>();
  private int checked;
  private boolean whole;
  private boolean wrong;

  /** One of which nothing is written; empty script when it is in the agent's own words. */
  Utterance(ReplyId reply, Optional<Script> script) {
    this.reply = reply;
    this.script = script;
  }

  void add(ItemId item, String more) {
    items.computeIfAbsent(item, id -> new StringBuilder()).append(more);
  }

  String text() {
    return String.join(" ", items.values());
  }

  /**
   * The sentences that are complete; empty when there is none that was not given before. A period
   * alone ends none: the cents may follow.
   */
  Optional<String> news() {
    String sure = Spoken.sure(text());
    boolean more = sure.length() > checked;
    checked = Math.max(checked, sure.length());
    return more ? Optional.of(sure) : Optional.empty();
  }

  /** Nothing is added any more. */
  void complete() {
    whole = true;
  }

  boolean isComplete() {
    return whole;
  }

  boolean isWrong() {
    return wrong;
  }

  void erred() {
    wrong = true;
  }

  /** What is left of each item when only so much of the text stands. */
  Map<ItemId, String> upTo(int length) {
    Map<ItemId, String> kept = new LinkedHashMap<>();
    int at = 0;
    for (Map.Entry<ItemId, StringBuilder> item : items.entrySet()) {
      int end = Math.max(0, Math.min(item.getValue().length(), length - at));
      if (end < item.getValue().length()) {
        kept.put(item.getKey(), item.getValue().substring(0, end).strip());
      }
      at += item.getValue().length() + 1;
    }
    return kept;
  }
}
