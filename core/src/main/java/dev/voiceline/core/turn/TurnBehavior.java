package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.turn.Agenda.Owed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What all states do alike: they keep the agenda. A state says what the floor becomes after the
 * agenda has changed ({@link #keepFloor}) and adds what is its own.
 */
abstract class TurnBehavior implements TurnEvent.Visitor<Step<TurnState, TurnEffect>> {
  private final TurnState state;
  final Agenda agenda;
  final TurnPolicy policy;

  TurnBehavior(TurnState state, TurnPolicy policy) {
    this.state = state;
    this.agenda = state.agenda();
    this.policy = policy;
  }

  /**
   * The floor with a changed agenda; a state in which the agent may speak asks for what is owed.
   */
  abstract Step<TurnState, TurnEffect> keepFloor(Agenda changed, List<TurnEffect> effects);

  /** A sound that had been passed over turns out to be words that nobody has answered. */
  abstract Step<TurnState, TurnEffect> lateWords(Agenda changed);

  @Override
  public Step<TurnState, TurnEffect> conversationReady() {
    return keepFloor(agenda.connectedNow(), List.of());
  }

  /**
   * Whoever had the floor has lost it. What the agent was saying it goes on with on the next line;
   * somebody who was speaking is asked to say it again.
   */
  @Override
  public Step<TurnState, TurnEffect> lineLost(boolean broke) {
    boolean cutOff = agentHeard() || agenda.replyUnderWay();
    Owed owing = Owed.NOTHING;
    if (broke) {
      Owed next = agenda.latest().isPresent() ? Owed.TO_RETURNED_CALLER : Owed.NOTHING;
      owing = callerHeard() ? Owed.TO_UNHEARD_CALLER : next;
    } else if (cutOff || callerHeard()) {
      owing = Owed.TO_CALLER;
    }
    return quiet(
        agenda.withoutLine(!agentHeard(), owing),
        List.of(
            new TurnEffect.LosePlayout(
                agenda.asked() ? Optional.empty() : agenda.latest(), agenda.replyUnderWay())));
  }

  /**
   * A sentence that is still to be said, such as the greeting, needs no word before it, and where
   * nothing was said nothing was interrupted.
   */
  @Override
  public Step<TurnState, TurnEffect> lineReturned(boolean broke) {
    Agenda back = agenda.withLineAgain();
    boolean sorry = broke && agenda.lines().isEmpty() && agenda.owed() != Owed.NOTHING;
    return keepFloor(sorry ? back.withLine(Asking.SORRY) : back, List.of());
  }

  /** Whether the caller is hearing the agent, or was until just now. */
  boolean agentHeard() {
    return false;
  }

  /** Whether the caller is speaking, or may be. */
  boolean callerHeard() {
    return false;
  }

  @Override
  public Step<TurnState, TurnEffect> callerStopped(UtteranceId utterance, Duration spoken) {
    return ignored();
  }

  /** Words usually come after the reply to them has begun: nothing is to be done. */
  @Override
  public Step<TurnState, TurnEffect> callerSaid(UtteranceId utterance, String text) {
    if (!agenda.undecided().contains(utterance)) {
      return Step.to(state);
    }
    Agenda decided = agenda.decided(utterance);
    return Murmur.is(text)
        ? keepFloor(decided, List.of(new TurnEffect.Disregard(utterance)))
        : lateWords(decided);
  }

  @Override
  public Step<TurnState, TurnEffect> callerUnclear(UtteranceId utterance) {
    return agenda.undecided().contains(utterance)
        ? lateWords(agenda.decided(utterance))
        : Step.to(state);
  }

  @Override
  public Step<TurnState, TurnEffect> callerTyped(boolean wantsReply) {
    return wantsReply ? keepFloor(agenda.owing(Owed.TO_CALLER), List.of()) : unchanged();
  }

  @Override
  public Step<TurnState, TurnEffect> replyStarted(ReplyId reply) {
    return keepFloor(agenda.begun(reply), List.of());
  }

  @Override
  public Step<TurnState, TurnEffect> replyGenerated(ReplyId reply, ReplyOutcome outcome) {
    boolean mine =
        agenda.progress() instanceof ReplyProgress.Running running && running.reply().equals(reply);
    if (!mine) {
      return ignored();
    }
    if (outcome != ReplyOutcome.FAILED) {
      return keepFloor(agenda.generated(), List.of());
    }
    Agenda failed = agenda.failed();
    TurnEffect next =
        failed.failures() >= policy.replyTries()
            ? new TurnEffect.GiveUp()
            : new TurnEffect.Set(new TurnAlarm.RetryReply(failed.failures()), policy.retryAfter());
    return keepFloor(failed, List.of(next));
  }

  @Override
  public Step<TurnState, TurnEffect> playedOut() {
    return keepFloor(agenda, List.of());
  }

  @Override
  public Step<TurnState, TurnEffect> toolRequested(ToolCallId tool) {
    return keepFloor(agenda.opened(tool), List.of());
  }

  @Override
  public Step<TurnState, TurnEffect> toolAnswered(ToolCallId tool, boolean wantsReply) {
    if (!agenda.openTools().contains(tool)) {
      return ignored();
    }
    Agenda fewer = agenda.answered(tool);
    return keepFloor(wantsReply ? fewer.owing(Owed.TO_TOOLS) : fewer, List.of());
  }

  @Override
  public Step<TurnState, TurnEffect> sayAsked(Cue cue, boolean unlessCallerGoesOn) {
    return keepFloor(agenda.withLine(new AgendaLine(cue, unlessCallerGoesOn)), List.of());
  }

  /** Nobody is spoken over: a caller who has the floor is waited for. */
  @Override
  public Step<TurnState, TurnEffect> sayInstead(Cue cue, ReplyId erred) {
    Agenda mended = mended(cue, erred);
    return keepFloor(mended, agenda.replyUnderWay() ? List.of(drop()) : List.of());
  }

  final Agenda mended(Cue cue, ReplyId erred) {
    return agenda.mendedBy(new AgendaLine(cue, false), erred);
  }

  final TurnEffect drop() {
    return new TurnEffect.DropPlayout(agenda.asked() ? Optional.empty() : agenda.latest());
  }

  /** An alarm for what has long been decided is nothing unusual. */
  @Override
  public Step<TurnState, TurnEffect> alarmWent(TurnAlarm alarm) {
    boolean retry = agenda.resting() && alarm.equals(new TurnAlarm.RetryReply(agenda.failures()));
    return retry ? keepFloor(agenda.rested(), List.of()) : Step.to(state);
  }

  /** The state as it was; the event means nothing in it. */
  final Step<TurnState, TurnEffect> ignored() {
    return Step.ignored(state);
  }

  /** The state as it was; there is nothing to be done. */
  final Step<TurnState, TurnEffect> unchanged() {
    return Step.to(state);
  }

  /** The caller has the floor, but not for ever. */
  final Step<TurnState, TurnEffect> callerSpeaks(
      Agenda changed, UtteranceId utterance, List<TurnEffect> effects) {
    List<TurnEffect> all = new ArrayList<>(effects);
    all.add(new TurnEffect.Set(new TurnAlarm.StillSounding(utterance), policy.longestTurn()));
    return Step.to(new TurnState.CallerSpeaking(changed, utterance, false), all);
  }

  /** The caller types, and whatever the agent is saying, or about to say, is cut. */
  final Step<TurnState, TurnEffect> typingOverAgent(Optional<UtteranceId> sounding) {
    return Step.to(new TurnState.Typing(agenda.cut(), sounding), cut());
  }

  /** Cuts the agent off: the reply asked for if it has not begun, else the last that began. */
  final TurnEffect cut() {
    return new TurnEffect.CutPlayout(agenda.asked() ? Optional.empty() : agenda.latest());
  }

  /** The caller is done: whatever waited for a better moment waits no longer. */
  static Step<TurnState, TurnEffect> answer(Agenda changed, List<TurnEffect> effects) {
    return quiet(changed.rested().owing(Owed.TO_CALLER), effects);
  }

  /** The floor when nobody speaks: the caller's if nothing is to come from the agent. */
  static Step<TurnState, TurnEffect> quiet(Agenda changed, List<TurnEffect> effects) {
    Asking asking = Asking.of(changed, effects);
    TurnState next =
        asking.agenda().empty()
            ? new TurnState.Listening(asking.agenda())
            : new TurnState.Thinking(asking.agenda());
    return Step.to(next, asking.effects());
  }

  /** An agenda after the next thing that is owed was asked for, if nothing is under way. */
  record Asking(Agenda agenda, List<TurnEffect> effects) {
    private static final Guidance SAY_AGAIN =
        new Guidance.Instructed(
            "The line dropped for a moment while the caller was speaking. Say so in a few words and ask the"
                + " caller to say it again.");

    private static final AgendaLine SORRY = new AgendaLine(Cue.of(Phrase.LINE_DROPPED), false);
    private static final Guidance GO_ON =
        new Guidance.Instructed(
            "The line dropped for a moment and is back; you have said sorry for it. Go on where you were: say"
                + " the sentence again that the caller did not hear to its end, and nothing that was heard. If"
                + " all was heard, ask your last question again in a few words.");

    static Asking of(Agenda agenda, List<TurnEffect> before) {
      if (!agenda.connected() || !agenda.audience() || agenda.replyUnderWay() || agenda.resting()) {
        return new Asking(agenda, before);
      }
      if (!agenda.lines().isEmpty()) {
        AgendaLine line = agenda.lines().get(0);
        return new Asking(
            agenda.asking(Optional.of(line)), plus(before, new TurnEffect.Say(line.cue())));
      }
      return switch (agenda.owed()) {
        case NOTHING -> new Asking(agenda, before);
        case TO_TOOLS ->
            agenda.openTools().isEmpty()
                ? reply(agenda, before, Guidance.natural())
                : new Asking(agenda, before);
        case TO_RETURNED_CALLER -> reply(agenda, before, GO_ON);
        case TO_UNHEARD_CALLER -> reply(agenda, before, SAY_AGAIN);
        case TO_CALLER -> reply(agenda, before, Guidance.natural());
      };
    }

    private static Asking reply(Agenda agenda, List<TurnEffect> before, Guidance guidance) {
      return new Asking(
          agenda.asking(Optional.empty()), plus(before, new TurnEffect.AskReply(guidance)));
    }

    private static List<TurnEffect> plus(List<TurnEffect> before, TurnEffect more) {
      List<TurnEffect> all = new ArrayList<>(before);
      all.add(more);
      return all;
    }
  }
}
