package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.machine.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@link TurnState.Speaking}. What is owed is asked for while the agent still speaks: it is played
 * after. A mere sound over what is guarded does not even silence the line.
 */
final class SpeakingTurn extends TurnBehavior {
  private final TurnState.Speaking state;

  SpeakingTurn(TurnState.Speaking state, TurnPolicy policy) {
    super(state, policy);
    this.state = state;
  }

  @Override
  public Step<TurnState, TurnEffect> callerStarted(UtteranceId utterance, Saying saying) {
    Hearing hearing = hearing(saying);
    return saying.guarded() && hearing == Hearing.STATEMENT
        ? Step.to(
            new TurnState.Speaking(overlooked(), Optional.of(utterance)),
            TentativelyInterruptedTurn.longEnough(
                utterance, policy.bargeIn().guardedAfter(), policy))
        : TentativelyInterruptedTurn.by(utterance, overlooked(), policy, hearing);
  }

  private Hearing hearing(Saying saying) {
    boolean allButSaid =
        !agenda.replyUnderWay() && saying.left().compareTo(policy.bargeIn().answersWithin()) <= 0;
    return allButSaid || saying.question() ? Hearing.QUESTION : Hearing.STATEMENT;
  }

  /** A short sound over what is guarded: only its words can still make it an interruption. */
  @Override
  public Step<TurnState, TurnEffect> callerStopped(UtteranceId utterance, Duration spoken) {
    if (!overheard(utterance)) {
      return ignored();
    }
    boolean speech =
        policy.bargeIn().bySoundAlone() && spoken.compareTo(policy.bargeIn().guardedAfter()) >= 0;
    return speech
        ? answer(agenda.cut(), List.of(cut()))
        : Step.to(new TurnState.Speaking(overlooked()));
  }

  @Override
  public Step<TurnState, TurnEffect> callerSaid(UtteranceId utterance, String text) {
    if (!overheard(utterance)) {
      return super.callerSaid(utterance, text);
    }
    return policy.counts(text, Hearing.STATEMENT)
        ? interruptedBy(utterance, there(agenda))
        : Step.to(new TurnState.Speaking(agenda), new TurnEffect.Disregard(utterance));
  }

  @Override
  public Step<TurnState, TurnEffect> callerUnclear(UtteranceId utterance) {
    return overheard(utterance)
        ? interruptedBy(utterance, there(agenda))
        : super.callerUnclear(utterance);
  }

  @Override
  public Step<TurnState, TurnEffect> alarmWent(TurnAlarm alarm) {
    return state
        .overheard()
        .filter(sound -> alarm.equals(new TurnAlarm.LongEnough(sound)))
        .map(sound -> interruptedBy(sound, agenda))
        .orElseGet(() -> super.alarmWent(alarm));
  }

  /** A key is never a cough: the agent stops at once. */
  @Override
  public Step<TurnState, TurnEffect> keyPressed() {
    return typingOverAgent(state.overheard());
  }

  @Override
  public Step<TurnState, TurnEffect> callerTyped(boolean wantsReply) {
    return wantsReply ? answer(there(agenda).cut(), List.of(cut())) : unchanged();
  }

  @Override
  public Step<TurnState, TurnEffect> sayInstead(Cue cue, ReplyId erred) {
    return quiet(mended(cue, erred), List.of(drop()));
  }

  @Override
  public Step<TurnState, TurnEffect> agentAudible() {
    return keepFloor(agenda.fruitful(), List.of());
  }

  /** A sound that outlasts what was guarded is one over a silent line, or over the next reply. */
  @Override
  public Step<TurnState, TurnEffect> playedOut() {
    Agenda heard = agenda.fruitful();
    if (state.overheard().isEmpty()) {
      return quiet(heard, List.of());
    }
    UtteranceId sound = state.overheard().get();
    return agenda.replyUnderWay()
        ? TentativelyInterruptedTurn.by(sound, heard, policy, Hearing.NOTHING)
        : callerSpeaks(heard, sound, List.of());
  }

  /** What the caller hears is not said twice: the next conversation goes on from there. */
  @Override
  public Step<TurnState, TurnEffect> conversationLost() {
    Asking asking = Asking.of(agenda.lost(agenda.asked()), List.of());
    return Step.to(new TurnState.Speaking(asking.agenda()), asking.effects());
  }

  private Step<TurnState, TurnEffect> interruptedBy(UtteranceId sound, Agenda changed) {
    return callerSpeaks(changed.cut().owing(Agenda.Owed.TO_CALLER), sound, List.of(cut()));
  }

  private boolean overheard(UtteranceId sound) {
    return state.overheard().equals(Optional.of(sound));
  }

  /** An earlier sound over what is guarded is left to its words. */
  private Agenda overlooked() {
    return state.overheard().map(it -> agenda.passedOver(it, Hearing.STATEMENT)).orElse(agenda);
  }

  @Override
  boolean agentHeard() {
    return true;
  }

  @Override
  boolean callerHeard() {
    return state.overheard().isPresent();
  }

  @Override
  Step<TurnState, TurnEffect> keepFloor(Agenda changed, List<TurnEffect> effects) {
    Asking asking = Asking.of(changed, effects);
    return Step.to(new TurnState.Speaking(asking.agenda(), state.overheard()), asking.effects());
  }

  @Override
  Step<TurnState, TurnEffect> lateWords(Agenda changed) {
    return answer(changed.cut(), List.of(cut()));
  }
}
