package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.tool.ToolCallId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the agent is doing and still has to do, whoever has the floor. It keeps the rule that at
 * most one reply is under way.
 *
 * @param connected whether there is a conversation to ask
 * @param progress of the one reply
 * @param latest the reply that began last; empty before the first
 * @param owed what is to be asked for once the floor and the conversation are free
 * @param scripts sentences to be said before anything that is owed
 * @param openTools requests that are not answered
 * @param failures replies in a row that came to nothing
 */
record Agenda(
    boolean connected,
    ReplyProgress progress,
    Optional<ReplyId> latest,
    Owed owed,
    List<Script> scripts,
    Set<ToolCallId> openTools,
    int failures) {

  /** Why a reply is owed. */
  enum Owed {
    NOTHING,
    /** Tools were asked for; the reply waits for the last answer. */
    TO_TOOLS,
    /** The caller has spoken; that does not wait. */
    TO_CALLER
  }

  static final Agenda INITIAL =
      new Agenda(
          false, new ReplyProgress.None(), Optional.empty(), Owed.NOTHING, List.of(), Set.of(), 0);

  Agenda {
    scripts = List.copyOf(scripts);
    openTools = Set.copyOf(openTools);
  }

  boolean replyUnderWay() {
    return !(progress instanceof ReplyProgress.None);
  }

  boolean asked() {
    return progress instanceof ReplyProgress.Asked;
  }

  /** Whether nothing is under way or to come. */
  boolean empty() {
    return !replyUnderWay() && owed == Owed.NOTHING && scripts.isEmpty() && openTools.isEmpty();
  }

  /** Without a conversation: what was under way has to be asked for again. */
  Agenda lost() {
    Agenda off = new Agenda(false, progress, latest, owed, scripts, openTools, failures);
    if (progress instanceof ReplyProgress.Asked asked && asked.script().isPresent()) {
      List<Script> again = new ArrayList<>(List.of(asked.script().get()));
      again.addAll(scripts);
      return new Agenda(false, new ReplyProgress.None(), latest, owed, again, openTools, failures);
    }
    return replyUnderWay() ? off.progress(new ReplyProgress.None()).owing(Owed.TO_CALLER) : off;
  }

  Agenda connected(boolean yes) {
    return new Agenda(yes, progress, latest, owed, scripts, openTools, failures);
  }

  Agenda progress(ReplyProgress next) {
    return new Agenda(connected, next, latest, owed, scripts, openTools, failures);
  }

  Agenda begun(ReplyId reply) {
    return new Agenda(
        connected,
        new ReplyProgress.Running(reply),
        Optional.of(reply),
        owed,
        scripts,
        openTools,
        failures);
  }

  Agenda owing(Owed what) {
    Owed more = owed == Owed.TO_CALLER ? owed : what;
    return new Agenda(connected, progress, latest, more, scripts, openTools, failures);
  }

  Agenda settled() {
    return new Agenda(connected, progress, latest, Owed.NOTHING, scripts, openTools, failures);
  }

  Agenda failures(int count) {
    return new Agenda(connected, progress, latest, owed, scripts, openTools, count);
  }

  Agenda withScript(Script script) {
    List<Script> more = new ArrayList<>(scripts);
    more.add(script);
    return new Agenda(connected, progress, latest, owed, more, openTools, failures);
  }

  Agenda withoutFirstScript() {
    return new Agenda(
        connected, progress, latest, owed, scripts.subList(1, scripts.size()), openTools, failures);
  }

  Agenda opened(ToolCallId tool) {
    Set<ToolCallId> more = new HashSet<>(openTools);
    more.add(tool);
    return new Agenda(connected, progress, latest, owed, scripts, more, failures);
  }

  Agenda answered(ToolCallId tool) {
    Set<ToolCallId> fewer = new HashSet<>(openTools);
    fewer.remove(tool);
    return new Agenda(connected, progress, latest, owed, scripts, fewer, failures);
  }
}
