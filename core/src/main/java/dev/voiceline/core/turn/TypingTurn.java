package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.turn.Agenda.Owed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@link TurnState.Typing}. Nothing is asked for and nothing is heard of the agent before the entry
 * is complete; what the caller says meanwhile is answered then.
 */
final class TypingTurn extends TurnBehavior {
  private final TurnState.Typing state;

  TypingTurn(TurnState.Typing state, TurnPolicy policy) {
    super(state, policy);
    this.state = state;
  }

  @Override
  public Step<TurnState, TurnEffect> keyPressed() {
    return unchanged();
  }

  /** A caller who speaks on while the entry ends keeps the floor. */
  @Override
  public Step<TurnState, TurnEffect> callerTyped(boolean wantsReply) {
    Agenda owing = wantsReply ? there(agenda).rested().owing(Owed.TO_CALLER) : there(agenda);
    return state.sounding().isPresent()
        ? callerSpeaks(owing, state.sounding().get(), List.of())
        : quiet(owing, List.of());
  }

  @Override
  public Step<TurnState, TurnEffect> callerStarted(UtteranceId utterance, Saying saying) {
    return Step.to(
        new TurnState.Typing(overlooked(), Optional.of(utterance)),
        new TurnEffect.Set(new TurnAlarm.StillSounding(utterance), policy.longestTurn()));
  }

  /** Somebody who still speaks is answered in any case. */
  @Override
  public Step<TurnState, TurnEffect> callerSaid(UtteranceId utterance, String text) {
    return state.sounding().equals(Optional.of(utterance))
        ? keepFloor(text.isBlank() ? agenda : there(agenda), List.of())
        : super.callerSaid(utterance, text);
  }

  /** A short sound while keys are pressed is most often that of the keys. */
  @Override
  public Step<TurnState, TurnEffect> callerStopped(UtteranceId utterance, Duration spoken) {
    if (!state.sounding().equals(Optional.of(utterance))) {
      return ignored();
    }
    return spoken.compareTo(policy.shortestTurn()) >= 0
        ? silent(agenda.owing(Owed.TO_CALLER))
        : silent(agenda.passedOver(utterance, Hearing.NOTHING));
  }

  /** The agent had been told to speak before the key was noticed. */
  @Override
  public Step<TurnState, TurnEffect> agentAudible() {
    return agenda.replyUnderWay()
        ? Step.to(new TurnState.Typing(agenda.cut(), state.sounding()), cut())
        : unchanged();
  }

  @Override
  public Step<TurnState, TurnEffect> conversationLost() {
    Agenda lost = agenda.lost(true);
    return silent(state.sounding().isPresent() ? lost.owing(Owed.TO_UNHEARD_CALLER) : lost);
  }

  @Override
  public Step<TurnState, TurnEffect> alarmWent(TurnAlarm alarm) {
    boolean endless =
        state.sounding().map(TurnAlarm.StillSounding::new).filter(alarm::equals).isPresent();
    return endless ? silent(agenda.owing(Owed.TO_CALLER)) : super.alarmWent(alarm);
  }

  private Agenda overlooked() {
    return state.sounding().map(it -> agenda.passedOver(it, Hearing.NOTHING)).orElse(agenda);
  }

  private static Step<TurnState, TurnEffect> silent(Agenda changed) {
    return Step.to(new TurnState.Typing(changed, Optional.empty()));
  }

  @Override
  boolean callerHeard() {
    return state.sounding().isPresent();
  }

  @Override
  Step<TurnState, TurnEffect> keepFloor(Agenda changed, List<TurnEffect> effects) {
    return Step.to(new TurnState.Typing(changed, state.sounding()), effects);
  }

  @Override
  Step<TurnState, TurnEffect> lateWords(Agenda changed) {
    return keepFloor(changed.owing(Owed.TO_CALLER), List.of());
  }
}
