package dev.voiceline.core.cascade.dialogue;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolAsked;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.UtteranceId;
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
 * The thread of a dialogue as a chat model is told of it: the caller's turns in the order in which
 * they ended, the agent's as far as they were heard, tools at the place where they were asked for.
 * What a reply says stands where the reply was asked for: it answers what was known then, and
 * nothing that has come since. For use by one thread at a time.
 */
public final class DialogueThread {
  private static final Exchange NOTHING = new CallerSaid("");
  private final Map<Object, Line> lines = new LinkedHashMap<>();
  private final Set<UtteranceId> disregarded = new HashSet<>();
  private final Set<ToolCallId> answered = new HashSet<>();
  private final Set<Line> asides = new HashSet<>();

  /** Goes on after what was said before. */
  public DialogueThread(List<Exchange> history) {
    for (Exchange line : history) {
      if (line instanceof ToolRan ran) {
        answered.add(ran.request().id());
        lines.put(ran.request().id(), () -> Optional.of(line));
      } else if (line instanceof ToolAsked asked) {
        lines.put(asked.request().id(), running(asked.request()));
      } else {
        lines.put(new Object(), () -> Optional.of(line));
      }
    }
  }

  /** The caller has had a turn; its words come later, in its place. */
  public void callerStopped(UtteranceId utterance) {
    if (!disregarded.contains(utterance)) {
      lines.put(utterance, new UtteranceLine());
    }
  }

  /** The words of a turn; blank when there were none. Those of a forgotten one are nothing. */
  public void callerSaid(UtteranceId utterance, String text) {
    if (lines.get(utterance) instanceof UtteranceLine line) {
      line.said(text);
    }
  }

  /** It was no turn. */
  public void disregard(UtteranceId utterance) {
    disregarded.add(utterance);
    lines.remove(utterance);
  }

  /** Whether the words of some turn are still to come. */
  public boolean awaitsWords() {
    return lines.values().stream()
        .anyMatch(line -> line instanceof UtteranceLine said && said.awaitsWords());
  }

  /** No words that are still to come will come. */
  public void awaitNothing() {
    lines.values().stream()
        .filter(line -> line instanceof UtteranceLine said && said.awaitsWords())
        .forEach(line -> ((UtteranceLine) line).said(""));
  }

  /** What a turn was understood as; blank while that is not known. */
  public String wordsOf(UtteranceId utterance) {
    return lines.get(utterance) instanceof UtteranceLine line ? line.words() : "";
  }

  /** The caller gave something in writing. */
  public void read(String text) {
    lines.put(new Object(), () -> Optional.of(new CallerSaid(text)));
  }

  /** The agent has said that before everything else. */
  public void recall(AgentSaid words) {
    Map<Object, Line> later = new LinkedHashMap<>(lines);
    lines.clear();
    lines.put(new Object(), () -> Optional.of(words));
    lines.putAll(later);
  }

  /** A reply to what is there now is asked for: here it stands, however late its words come. */
  public void replyAsked(ReplyId reply) {
    lines.put(reply, Optional::empty);
  }

  /** Nothing more comes of a reply. */
  public void replyOver(ReplyId reply) {
    lines.remove(reply);
  }

  /**
   * The agent says something: in the place of the reply, or, if it has none, as an aside, which
   * answers nothing.
   */
  public void agentSays(ReplyId reply, ItemId item, SpokenLine line) {
    if (!lines.containsKey(reply)) {
      asides.add(line);
    }
    put(reply, item, line);
  }

  /** Nobody has heard any of it. */
  public void forget(ItemId item) {
    lines.remove(item);
  }

  /** No more of an item was heard than that. */
  public void heard(HeardItem item) {
    if (lines.get(item.item()) instanceof SpokenLine line) {
      line.heard(item.heardMs());
    }
  }

  /** The agent asked for a tool in a reply; false when that is known already. */
  public boolean asked(ReplyId reply, ToolRequest request) {
    boolean fresh = !answered.contains(request.id()) && !lines.containsKey(request.id());
    if (fresh) {
      put(reply, request.id(), running(request));
    }
    return fresh;
  }

  /**
   * A tool has answered; only the first answer counts. Request and answer stand together after what
   * the agent said while the tool ran, which is no answer to it, and before what the caller said
   * and nobody has answered: the tool knew nothing of that.
   */
  public void answered(ToolAnswer answer) {
    if (answered.add(answer.id())) {
      Optional<Line> asked = Optional.ofNullable(lines.get(answer.id()));
      ToolRan ran = new ToolRan(answer.request(), answer.result());
      lines.put(ran, new RanLine(ran, asked));
    }
  }

  /** All of it, oldest first; turns of the caller with nothing between them are one. */
  public List<Exchange> exchanges() {
    return told(Optional.empty(), "");
  }

  /** The same, if a turn, perhaps one that is not over, had those words. */
  public List<Exchange> exchangesIf(UtteranceId utterance, String words) {
    return told(Optional.of(utterance), words);
  }

  /** Whether nothing but asides has followed the caller's words, or what a tool has given. */
  public boolean isOwed() {
    boolean owed = false;
    for (Map.Entry<Object, Line> line : lines.entrySet()) {
      Optional<Exchange> told = line.getValue().told();
      if (told.isPresent() && !asides.contains(line.getValue())) {
        owed = told.get() instanceof CallerSaid || told.get() instanceof ToolRan;
      }
    }
    return owed;
  }

  /** Whether the agent says that in between, and it answers nothing. */
  public boolean isAside(ItemId item) {
    return lines.get(item) instanceof SpokenLine line && asides.contains(line);
  }

  /** What the agent said last. */
  public LastWords lastWords() {
    String answer = "";
    List<String> since = new ArrayList<>();
    for (Line line : lines.values()) {
      if (line.told().orElse(NOTHING) instanceof AgentSaid said) {
        if (asides.contains(line)) {
          since.add(said.heard());
        } else {
          answer = said.heard();
          since.clear();
        }
      }
    }
    return new LastWords(answer, since);
  }

  private void put(ReplyId reply, Object key, Line line) {
    if (!lines.containsKey(reply)) {
      lines.put(key, line);
      return;
    }
    Map<Object, Line> all = new LinkedHashMap<>(lines);
    lines.clear();
    all.forEach(
        (at, other) -> {
          if (at.equals(reply)) {
            lines.put(key, line);
          }
          lines.put(at, other);
        });
  }

  private List<Exchange> told(Optional<UtteranceId> supposed, String words) {
    Map<Object, Line> all = new LinkedHashMap<>(lines);
    supposed.ifPresent(
        utterance -> {
          UtteranceLine line = new UtteranceLine();
          line.said(words);
          all.put(utterance, line);
        });
    List<Exchange> told = new ArrayList<>();
    boolean spoken = false;
    for (Line line : arranged(all.values())) {
      Optional<Exchange> next = line.told();
      if (next.isPresent()) {
        boolean goesOn = spoken && line.isSpokenByCaller();
        told.add(goesOn ? joined(told.remove(told.size() - 1), next.get()) : next.get());
        spoken = line.isSpokenByCaller();
      }
    }
    return List.copyOf(told);
  }

  private List<Line> arranged(Iterable<Line> all) {
    List<Line> arranged = new ArrayList<>();
    for (Line line : all) {
      int place = line instanceof RanLine ran ? ran.placeIn(arranged, asides) : arranged.size();
      arranged.add(place, line);
    }
    return arranged;
  }

  private Line running(ToolRequest request) {
    return () ->
        answered.contains(request.id()) ? Optional.empty() : Optional.of(new ToolAsked(request));
  }

  private static Exchange joined(Exchange before, Exchange next) {
    return before instanceof CallerSaid first && next instanceof CallerSaid second
        ? new CallerSaid(first.text() + " " + second.text())
        : next;
  }
}
