package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolCallId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the agent is doing and still has to do, whoever has the floor. It keeps the rule that at
 * most one reply is under way.
 *
 * @param connected whether there is a conversation to ask
 * @param audience whether there is a line, so that somebody hears what is asked for
 * @param progress of the one reply
 * @param latest the reply that began last; empty before the first
 * @param owed what is to be asked for once the floor and the conversation are free
 * @param lines to be said before anything that is owed
 * @param openTools requests that are not answered
 * @param failures replies in a row that came to nothing
 * @param resting whether a failed reply waits to be asked for again
 * @param undecided sounds that were passed over before it was known whether there were words in
 *     them
 * @param lulls how silence has been dealt with
 */
record Agenda(
    boolean connected,
    boolean audience,
    ReplyProgress progress,
    Optional<ReplyId> latest,
    Owed owed,
    List<AgendaLine> lines,
    Set<ToolCallId> openTools,
    int failures,
    boolean resting,
    Set<PassedSound> undecided,
    Lulls lulls) {

  /** Why a reply is owed, the more pressing reason last. */
  enum Owed {
    NOTHING,
    /** Tools were asked for; the reply waits for the last answer. */
    TO_TOOLS,
    /** The line broke and is back: the agent goes on where the caller lost it. */
    TO_RETURNED_CALLER,
    /** Another server goes on with the call: the agent asks again what was left open. */
    TO_FOUND_CALLER,
    /** The caller spoke while there was no conversation, and has to be asked to say it again. */
    TO_UNHEARD_CALLER,
    /** Another server goes on with the call, in which the caller has spoken without an answer. */
    TO_WAITING_CALLER,
    /** The caller has spoken; that does not wait. */
    TO_CALLER
  }

  static final Agenda INITIAL =
      new Agenda(
          false,
          true,
          new ReplyProgress.None(),
          Optional.empty(),
          Owed.NOTHING,
          List.of(),
          Set.of(),
          0,
          false,
          Set.of(),
          Lulls.NONE);

  Agenda {
    lines = List.copyOf(lines);
    openTools = Set.copyOf(openTools);
    undecided = Set.copyOf(undecided);
  }

  boolean replyUnderWay() {
    return !(progress instanceof ReplyProgress.None);
  }

  boolean asked() {
    return progress instanceof ReplyProgress.Asked;
  }

  /** Whether what is under way only says that the agent is still there. */
  boolean fillerUnderWay() {
    return progress.line().filter(AgendaLine::filler).isPresent();
  }

  /** Whether nothing has come yet of what was asked for. */
  boolean fruitless() {
    return asked() || (progress instanceof ReplyProgress.Running running && !running.fruitful());
  }

  /** Whether nothing is under way or to come. */
  boolean empty() {
    return !replyUnderWay()
        && owed == Owed.NOTHING
        && lines.isEmpty()
        && openTools.isEmpty()
        && !resting;
  }

  /** Whether something is said, or about to be, that waits for nobody. */
  boolean speaks() {
    return replyUnderWay() || !lines.isEmpty() || owed.compareTo(Owed.TO_TOOLS) > 0;
  }

  Agenda connectedNow() {
    return change(draft -> draft.connected = true);
  }

  /**
   * Without a conversation: what was under way has to be asked for again.
   *
   * @param unheard whether none of it can have been heard, so that a sentence has to be said from
   *     its beginning
   */
  Agenda lost(boolean unheard) {
    Optional<AgendaLine> line = unheard ? lineUnderWay() : Optional.empty();
    return change(
        draft -> {
          draft.connected = false;
          draft.progress = new ReplyProgress.None();
          draft.resting = false;
          line.ifPresent(again -> draft.lines.add(0, again));
          if (replyUnderWay() && line.isEmpty() && !fillerUnderWay()) {
            draft.owe(Owed.TO_CALLER);
          }
          draft.lines.removeIf(AgendaLine::filler);
        });
  }

  /**
   * Without a line: nothing is asked for until there is one, and what was under way has lost its
   * hearer.
   *
   * @param unheard whether none of it can have been heard, so that a sentence has to be said from
   *     its beginning
   * @param owing what is owed when the line is back
   */
  Agenda withoutLine(boolean unheard, Owed owing) {
    Optional<AgendaLine> again = unheard || asked() ? lineUnderWay() : Optional.empty();
    return change(
        draft -> {
          draft.audience = false;
          draft.owe(again.isPresent() ? Owed.NOTHING : owing);
          again.ifPresent(line -> draft.lines.add(0, line));
          draft.progress =
              progress instanceof ReplyProgress.Running running
                  ? new ReplyProgress.Running(running.reply(), Optional.empty(), true)
                  : new ReplyProgress.None();
        });
  }

  /** Of a call that goes on after another server has held it; the line is still to come. */
  Agenda takenUp(Optional<AgendaLine> first, Owed owing) {
    return change(
        draft -> {
          draft.audience = false;
          first.ifPresent(draft.lines::add);
          draft.owe(owing);
        });
  }

  Agenda withLineAgain() {
    return change(draft -> draft.audience = true);
  }

  /** The sentence that would have to be said again; a filler is not worth it. */
  private Optional<AgendaLine> lineUnderWay() {
    return progress.line().filter(line -> !line.filler());
  }

  Agenda asking(Optional<AgendaLine> line) {
    return change(
        draft -> {
          draft.progress = new ReplyProgress.Asked(line);
          if (line.isPresent()) {
            draft.lines.remove(0);
          } else {
            draft.owed = Owed.NOTHING;
          }
        });
  }

  Agenda begun(ReplyId reply) {
    Optional<AgendaLine> line = asked() ? progress.line() : Optional.empty();
    return change(
        draft -> {
          draft.progress = new ReplyProgress.Running(reply, line, false);
          draft.latest = Optional.of(reply);
        });
  }

  /** Something has come of what is under way. */
  Agenda fruitful() {
    return progress instanceof ReplyProgress.Running running && !running.fruitful()
        ? change(
            draft ->
                draft.progress = new ReplyProgress.Running(running.reply(), running.line(), true))
        : this;
  }

  Agenda generated() {
    return change(
        draft -> {
          draft.progress = new ReplyProgress.None();
          draft.failures = fillerUnderWay() ? failures : 0;
        });
  }

  /** A filler came to nothing: that is nobody's loss. */
  Agenda fillerFailed() {
    return change(draft -> draft.progress = new ReplyProgress.None());
  }

  /** What came to nothing is asked for again after a rest. */
  Agenda failed() {
    Optional<AgendaLine> line = lineUnderWay();
    return change(
        draft -> {
          draft.progress = new ReplyProgress.None();
          draft.failures++;
          draft.resting = true;
          line.ifPresentOrElse(again -> draft.lines.add(0, again), () -> draft.owe(Owed.TO_CALLER));
        });
  }

  Agenda rested() {
    return change(draft -> draft.resting = false);
  }

  /**
   * The agent was cut off: a reply that had not begun is withdrawn, and with it what has lost its
   * sense.
   */
  Agenda cut() {
    Optional<AgendaLine> withdrawn = asked() ? lineUnderWay() : Optional.empty();
    return change(
        draft -> {
          if (asked()) {
            draft.progress = new ReplyProgress.None();
          }
          withdrawn.ifPresent(line -> draft.lines.add(0, line));
          draft.lines.removeIf(AgendaLine::unlessCallerGoesOn);
        });
  }

  /**
   * What was said is wrong, and a sentence comes first that mends it.
   *
   * @param erred the reply that is wrong; any other that is under way is owed again
   */
  Agenda mendedBy(AgendaLine line, ReplyId erred) {
    boolean other =
        asked()
            || (progress instanceof ReplyProgress.Running running
                && !running.reply().equals(erred));
    Optional<AgendaLine> again = other ? lineUnderWay() : Optional.empty();
    return change(
        draft -> {
          if (asked()) {
            draft.progress = new ReplyProgress.None();
          }
          again.ifPresent(one -> draft.lines.add(0, one));
          if (other && again.isEmpty()) {
            draft.owe(Owed.TO_CALLER);
          }
          draft.lines.add(0, line);
        });
  }

  /**
   * What is under way is taken back for a word that the agent is there, and owed again.
   *
   * @param filler what is said first
   */
  Agenda postponed(AgendaLine filler) {
    Optional<AgendaLine> line = lineUnderWay();
    return change(
        draft -> {
          draft.progress = asked() ? new ReplyProgress.None() : progress;
          if (replyUnderWay()) {
            line.ifPresentOrElse(
                again -> draft.lines.add(0, again), () -> draft.owe(Owed.TO_CALLER));
          }
          draft.lines.add(0, filler);
        });
  }

  Agenda with(Lulls other) {
    return other.equals(lulls) ? this : change(draft -> draft.lulls = other);
  }

  Agenda owing(Owed what) {
    return change(draft -> draft.owe(what));
  }

  Agenda withLine(AgendaLine line) {
    return change(draft -> draft.lines.add(line));
  }

  Agenda opened(ToolCallId tool) {
    return change(draft -> draft.openTools.add(tool));
  }

  /** A filler that has not been asked for yet has lost its sense with the last tool. */
  Agenda answered(ToolCallId tool) {
    return change(
        draft -> {
          draft.openTools.remove(tool);
          draft.lines.removeIf(line -> line.filler() && draft.openTools.isEmpty());
        });
  }

  Agenda passedOver(UtteranceId sound, Hearing hearing) {
    return change(draft -> draft.undecided.add(new PassedSound(sound, hearing)));
  }

  /** What is not known yet of a sound that was passed over; empty for any other. */
  Optional<PassedSound> undecided(UtteranceId sound) {
    return undecided.stream().filter(passed -> passed.utterance().equals(sound)).findFirst();
  }

  Agenda decided(UtteranceId sound) {
    return change(draft -> draft.undecided.removeIf(passed -> passed.utterance().equals(sound)));
  }

  private Agenda change(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.agenda();
  }

  /** An agenda that is being changed. */
  private static final class Draft {
    private boolean connected;
    private boolean audience;
    private ReplyProgress progress;
    private Optional<ReplyId> latest;
    private Owed owed;
    private final List<AgendaLine> lines;
    private final Set<ToolCallId> openTools;
    private int failures;
    private boolean resting;
    private final Set<PassedSound> undecided;
    private Lulls lulls;

    Draft(Agenda from) {
      connected = from.connected;
      audience = from.audience;
      progress = from.progress;
      latest = from.latest;
      owed = from.owed;
      lines = new ArrayList<>(from.lines);
      openTools = new HashSet<>(from.openTools);
      failures = from.failures;
      resting = from.resting;
      undecided = new HashSet<>(from.undecided);
      lulls = from.lulls;
    }

    void owe(Owed what) {
      owed = what.compareTo(owed) > 0 ? what : owed;
    }

    Agenda agenda() {
      return new Agenda(
          connected, audience, progress, latest, owed, lines, openTools, failures, resting,
          undecided, lulls);
    }
  }
}
