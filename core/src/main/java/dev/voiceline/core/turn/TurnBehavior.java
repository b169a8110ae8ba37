package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.turn.Agenda.Owed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What all states do alike: they keep the agenda. A state says what the floor becomes after the
 * agenda has changed ({@link #keepFloor}) and adds what is its own.
 */
abstract class TurnBehavior implements TurnEvent.Visitor<Step<TurnState, TurnEffect>> {
  final Agenda agenda;
  final TurnPolicy policy;

  TurnBehavior(Agenda agenda, TurnPolicy policy) {
    this.agenda = agenda;
    this.policy = policy;
  }

  /**
   * The floor with a changed agenda; a state in which the agent may speak asks for what is owed.
   */
  abstract Step<TurnState, TurnEffect> keepFloor(Agenda changed, List<TurnEffect> effects);

  @Override
  public Step<TurnState, TurnEffect> conversationReady() {
    return keepFloor(agenda.connected(true), List.of());
  }

  @Override
  public Step<TurnState, TurnEffect> conversationLost() {
    return keepFloor(agenda.lost(), List.of());
  }

  @Override
  public Step<TurnState, TurnEffect> callerStopped(UtteranceId utterance) {
    return ignored();
  }

  /** Words usually come after the reply to them has begun: nothing is to be done. */
  @Override
  public Step<TurnState, TurnEffect> callerSaid(UtteranceId utterance, String text) {
    return keepFloor(agenda, List.of());
  }

  @Override
  public Step<TurnState, TurnEffect> callerTyped() {
    return keepFloor(agenda.owing(Owed.TO_CALLER), List.of());
  }

  @Override
  public Step<TurnState, TurnEffect> replyStarted(ReplyId reply) {
    return keepFloor(agenda.begun(reply), List.of());
  }

  @Override
  public Step<TurnState, TurnEffect> replyGenerated(ReplyId reply, ReplyOutcome outcome) {
    if (!agenda.progress().equals(new ReplyProgress.Running(reply))) {
      return ignored();
    }
    Agenda free = agenda.progress(new ReplyProgress.None());
    if (outcome != ReplyOutcome.FAILED) {
      return keepFloor(free.failures(0), List.of());
    }
    int failures = agenda.failures() + 1;
    TurnEffect next =
        failures >= policy.replyTries()
            ? new TurnEffect.GiveUp()
            : new TurnEffect.Set(new TurnAlarm.RetryReply(), policy.retryAfter());
    return keepFloor(free.failures(failures), List.of(next));
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
  public Step<TurnState, TurnEffect> sayAsked(Script script) {
    return keepFloor(agenda.withScript(script), List.of());
  }

  /** An alarm for what has long been decided is nothing unusual. */
  @Override
  public Step<TurnState, TurnEffect> alarmWent(TurnAlarm alarm) {
    return alarm instanceof TurnAlarm.RetryReply
        ? keepFloor(agenda.owing(Owed.TO_CALLER), List.of())
        : keepFloor(agenda, List.of());
  }

  /** The state as it was; the event means nothing in it. */
  abstract Step<TurnState, TurnEffect> ignored();

  /** Asks for the next thing that is owed, if nothing is under way. */
  static Asking ask(Agenda agenda, List<TurnEffect> before) {
    if (!agenda.connected() || agenda.replyUnderWay()) {
      return new Asking(agenda, before);
    }
    List<TurnEffect> effects = new ArrayList<>(before);
    if (!agenda.scripts().isEmpty()) {
      Script script = agenda.scripts().get(0);
      effects.add(new TurnEffect.Say(script));
      Agenda asked = agenda.withoutFirstScript();
      return new Asking(asked.progress(new ReplyProgress.Asked(Optional.of(script))), effects);
    }
    boolean due =
        agenda.owed() == Owed.TO_CALLER
            || (agenda.owed() == Owed.TO_TOOLS && agenda.openTools().isEmpty());
    if (due) {
      effects.add(new TurnEffect.AskReply());
      Agenda asked = agenda.settled();
      return new Asking(asked.progress(new ReplyProgress.Asked(Optional.empty())), effects);
    }
    return new Asking(agenda, effects);
  }

  /** The floor when nobody speaks: the caller's if nothing is to come from the agent. */
  static Step<TurnState, TurnEffect> quiet(Agenda changed, List<TurnEffect> effects) {
    Asking asking = ask(changed, effects);
    TurnState state =
        asking.agenda().empty()
            ? new TurnState.Listening(asking.agenda())
            : new TurnState.Thinking(asking.agenda());
    return Step.to(state, asking.effects());
  }

  record Asking(Agenda agenda, List<TurnEffect> effects) {}
}
