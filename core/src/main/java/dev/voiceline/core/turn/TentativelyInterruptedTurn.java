package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.turn.Agenda.Owed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@link TurnState.TentativelyInterrupted}. Words, a key or long speech make the interruption real;
 * a short sound without words lets the agent go on where it was.
 */
final class TentativelyInterruptedTurn extends TurnBehavior {
  private final TurnState.TentativelyInterrupted state;

  TentativelyInterruptedTurn(TurnState.TentativelyInterrupted state, TurnPolicy policy) {
    super(state, policy);
    this.state = state;
  }

  /** A sound over the agent. */
  static Step<TurnState, TurnEffect> by(
      UtteranceId utterance, Agenda agenda, TurnPolicy policy, boolean answerable) {
    return Step.to(
        new TurnState.TentativelyInterrupted(agenda, List.of(utterance), true, answerable),
        new TurnEffect.PausePlayout(agenda.asked()),
        longEnough(utterance, policy));
  }

  static TurnEffect longEnough(UtteranceId utterance, TurnPolicy policy) {
    Duration after = policy.acceptBargeInAfter().plus(policy.endpointing());
    return new TurnEffect.Set(new TurnAlarm.LongEnough(utterance), after);
  }

  @Override
  public Step<TurnState, TurnEffect> callerStarted(UtteranceId utterance, Duration agentLeft) {
    List<UtteranceId> more = new ArrayList<>(state.utterances());
    more.add(utterance);
    return Step.to(
        new TurnState.TentativelyInterrupted(agenda, more, true, state.answerable()),
        longEnough(utterance, policy));
  }

  @Override
  public Step<TurnState, TurnEffect> callerStopped(UtteranceId utterance, Duration spoken) {
    if (!state.sounding() || !utterance.equals(state.latest())) {
      return ignored();
    }
    if (spoken.compareTo(policy.acceptBargeInAfter()) >= 0) {
      return acceptedAndOver();
    }
    return Step.to(
        new TurnState.TentativelyInterrupted(agenda, state.utterances(), false, state.answerable()),
        new TurnEffect.Set(new TurnAlarm.NoWords(utterance), policy.awaitWords()));
  }

  @Override
  public Step<TurnState, TurnEffect> callerSaid(UtteranceId utterance, String text) {
    if (!state.utterances().contains(utterance)) {
      return super.callerSaid(utterance, text);
    }
    boolean assent = Murmur.is(text) && !(state.answerable() && !text.isBlank());
    if (!assent) {
      return words();
    }
    return !state.sounding() && utterance.equals(state.latest())
        ? resumed(state.utterances().stream().map(this::disregard).toList(), agenda)
        : unchanged();
  }

  @Override
  public Step<TurnState, TurnEffect> callerUnclear(UtteranceId utterance) {
    return state.utterances().contains(utterance) ? words() : super.callerUnclear(utterance);
  }

  @Override
  public Step<TurnState, TurnEffect> keyPressed() {
    return typingOverAgent(state.sounding() ? Optional.of(state.latest()) : Optional.empty());
  }

  @Override
  public Step<TurnState, TurnEffect> callerTyped(boolean wantsReply) {
    return wantsReply ? acceptedAndOver() : unchanged();
  }

  /** Nothing is left to go on with: whoever made the sound has the floor until it is known. */
  @Override
  public Step<TurnState, TurnEffect> sayInstead(Cue cue, ReplyId erred) {
    Agenda mended = mended(cue, erred);
    return state.sounding()
        ? callerSpeaks(mended, state.latest(), List.of(drop()))
        : Step.to(new TurnState.CallerSpeaking(mended, state.latest(), true), drop());
  }

  /** The line had already been told to play when the sound was noticed; the pause follows. */
  @Override
  public Step<TurnState, TurnEffect> agentAudible() {
    return Step.to(state, new TurnEffect.PausePlayout(agenda.asked()));
  }

  @Override
  public Step<TurnState, TurnEffect> conversationLost() {
    Agenda lost = agenda.lost(agenda.asked());
    return state.sounding()
        ? quiet(lost.cut().owing(Owed.TO_UNHEARD_CALLER), List.of(cut()))
        : quiet(lost, List.of(new TurnEffect.ResumePlayout()));
  }

  /**
   * Whether a short sound was a word is not known in time: the agent goes on, and words that come
   * later still count.
   */
  @Override
  public Step<TurnState, TurnEffect> alarmWent(TurnAlarm alarm) {
    if (state.sounding() && alarm.equals(new TurnAlarm.LongEnough(state.latest()))) {
      return accepted();
    }
    if (!state.sounding() && alarm.equals(new TurnAlarm.NoWords(state.latest()))) {
      Agenda open = agenda;
      for (UtteranceId sound : state.utterances()) {
        open = open.passedOver(sound);
      }
      return resumed(List.of(), open);
    }
    return super.alarmWent(alarm);
  }

  private Step<TurnState, TurnEffect> words() {
    return state.sounding() ? accepted() : acceptedAndOver();
  }

  private Step<TurnState, TurnEffect> accepted() {
    Agenda owing = agenda.cut().owing(Owed.TO_CALLER);
    return callerSpeaks(owing, state.latest(), List.of(cut()));
  }

  private Step<TurnState, TurnEffect> acceptedAndOver() {
    return answer(agenda.cut(), List.of(cut()));
  }

  private Step<TurnState, TurnEffect> resumed(List<TurnEffect> before, Agenda changed) {
    List<TurnEffect> effects = new ArrayList<>(before);
    effects.add(new TurnEffect.ResumePlayout());
    return quiet(changed, effects);
  }

  private TurnEffect disregard(UtteranceId sound) {
    return new TurnEffect.Disregard(sound);
  }

  @Override
  boolean agentHeard() {
    return true;
  }

  @Override
  boolean callerHeard() {
    return state.sounding();
  }

  @Override
  Step<TurnState, TurnEffect> keepFloor(Agenda changed, List<TurnEffect> effects) {
    return Step.to(
        new TurnState.TentativelyInterrupted(
            changed, state.utterances(), state.sounding(), state.answerable()),
        effects);
  }

  @Override
  Step<TurnState, TurnEffect> lateWords(Agenda changed) {
    Agenda owing = changed.cut().owing(Owed.TO_CALLER);
    return state.sounding()
        ? callerSpeaks(owing, state.latest(), List.of(cut()))
        : answer(owing, List.of(cut()));
  }
}
