package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.turn.ReplyKind;
import dev.voiceline.core.turn.SpokenItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was said, in the order in which it began: words are often known only after the answer to
 * them. Used from the mailbox only. Bounded: the oldest lines go first.
 */
final class Transcript {
  private static final int LINES = 400;

  /** So much of a sentence is not worth going on from. */
  private static final int BEGINNING_MS = 1_000;

  /** Nobody speaks faster, in characters of a text a second. */
  private static final int FASTEST = 25;

  private static final Exchange NOTHING = new Exchange.AgentSaid("", false);

  private final UnansweredSpeech speech;
  private final Map<Object, Optional<Exchange>> lines = new LinkedHashMap<>();
  private final Map<ItemId, String> misspoken = new HashMap<>();
  private final Set<ItemId> unfinished = new HashSet<>();
  private final Set<ItemId> forgotten = new HashSet<>();
  private final Map<Object, Integer> places = new LinkedHashMap<>();
  private int lastPlace;
  private int changes;
  private int linesHeard;

  /** Keeps the account of what was said without an answer too. */
  Transcript(UnansweredSpeech speech) {
    this.speech = speech;
  }

  /**
   * What was said before another server took the call up.
   *
   * @param latest the place of the latest line
   */
  void recall(List<Exchange> said, int latest) {
    said.forEach(line -> lines.put(keyOf(line), Optional.of(line)));
    linesHeard += (int) said.stream().filter(Exchange.AgentSaid.class::isInstance).count();
    lastPlace = latest;
    changes++;
    while (lines.size() > LINES) {
      trim();
    }
  }

  private static Object keyOf(Exchange line) {
    return line instanceof Exchange.ToolRan ran ? ran.request().id() : new Object();
  }

  /** Grows with when a line began. */
  int place(Object key) {
    int place = places.computeIfAbsent(key, any -> ++lastPlace);
    if (places.size() > LINES) {
      places.remove(places.keySet().iterator().next());
    }
    return place;
  }

  /** What of an item is remembered as said. */
  String remembered(ItemId item) {
    return lines.getOrDefault(item, Optional.empty()).orElse(NOTHING)
            instanceof Exchange.AgentSaid said
        ? said.heard()
        : "";
  }

  void callerBegan(UtteranceId utterance) {
    speech.began(utterance);
    reserve(utterance);
  }

  /** Words that were understood; blank when there were none. */
  void callerSaid(UtteranceId utterance, String text) {
    speech.settled(utterance);
    if (!text.isBlank()) {
      put(utterance, new Exchange.CallerSaid(text));
    }
  }

  void disregarded(UtteranceId utterance) {
    speech.settled(utterance);
    lines.remove(utterance);
    changes++;
  }

  void agentBegan(ItemId item) {
    speech.agentBegan(item);
    reserve(item);
  }

  /**
   * The conversation was lost before it had said all of the item. A mere beginning is forgotten,
   * and so is what tells a tool's answer: the next conversation tells it whole.
   */
  void unfinished(SpokenItem item) {
    if (item.generatedMs() < BEGINNING_MS || followsTool(item.item())) {
      forgotten.add(item.item());
      lines.remove(item.item());
    } else {
      unfinished.add(item.item());
    }
  }

  private boolean followsTool(ItemId item) {
    boolean follows = false;
    for (Object key : lines.keySet()) {
      if (key.equals(item)) {
        return follows;
      }
      follows = key instanceof ToolCallId || (follows && key instanceof ItemId);
    }
    return follows;
  }

  /** What only said that the agent is still there is no answer, and is not remembered. */
  void agentSaid(SpokenItem item) {
    if (item.kind() == ReplyKind.FILLER) {
      lines.remove(item.item());
      return;
    }
    speech.agentHeard(item);
    changes++;
    linesHeard += item.heardText().isBlank() ? 0 : 1;
    boolean cut = unfinished.remove(item.item());
    if (forgotten.remove(item.item())) {
      return;
    }
    put(
        item.item(),
        said(
            item.item(),
            cut ? bounded(item.heardText(), item.heardMs()) : item.heardText(),
            cut || item.cutShort()));
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

  /** How many items of the agent the caller has heard, whole or in part. */
  int linesHeard() {
    return linesHeard;
  }

  boolean agentWasHeard() {
    return linesHeard > 0;
  }

  /** Whether the latest that is known is a tool's answer, which nobody has told the caller. */
  boolean endsWithTool() {
    boolean tool = false;
    for (Object key : lines.keySet()) {
      tool = key instanceof ToolCallId;
    }
    return tool;
  }

  /** Differs when anything was said in between. */
  int changes() {
    return changes;
  }

  /**
   * All of it, with what is being said at the moment as if it had been heard: by the time it
   * matters it will have been.
   */
  List<Exchange> soFar(List<SpokenItem> beingSaid) {
    Map<Object, Optional<Exchange>> all = new LinkedHashMap<>(lines);
    beingSaid.stream()
        .filter(item -> item.kind() != ReplyKind.FILLER)
        .filter(item -> !forgotten.contains(item.item()))
        .forEach(item -> all.put(item.item(), Optional.of(inTheEnd(item))));
    List<Exchange> said = new ArrayList<>();
    all.values().forEach(line -> line.filter(Transcript::hasWords).ifPresent(said::add));
    return said;
  }

  private Exchange inTheEnd(SpokenItem item) {
    return unfinished.contains(item.item())
        ? said(item.item(), bounded(item.generatedText(), item.generatedMs()), true)
        : said(item.item(), item.generatedText(), false);
  }

  /** Words run ahead of their sound: those that cannot have been heard go, back to a whole one. */
  private static String bounded(String text, int millis) {
    int most = millis * FASTEST / 1_000;
    if (text.length() <= most) {
      return text;
    }
    int space = text.lastIndexOf(' ', most);
    return space < 0 ? "" : text.substring(0, space).strip();
  }

  private static boolean hasWords(Exchange line) {
    if (line instanceof Exchange.CallerSaid caller) {
      return !caller.text().isBlank();
    }
    return !(line instanceof Exchange.AgentSaid agent) || !agent.heard().isBlank();
  }

  private void reserve(Object key) {
    place(key);
    lines.putIfAbsent(key, Optional.empty());
    changes++;
    trim();
  }

  private void put(Object key, Exchange line) {
    lines.put(key, Optional.of(line));
    changes++;
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
