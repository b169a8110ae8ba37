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
 * a short sound without words, or with none but words of assent, lets the agent go on where it was.
 */
final class TentativelyInterruptedTurn extends TurnBehavior {
  private final Overlap overlap;

  TentativelyInterruptedTurn(TurnState.TentativelyInterrupted state, TurnPolicy policy) {
    super(state, policy);
    this.overlap = state.overlap();
  }

  /** A sound over the agent. */
  static Step<TurnState, TurnEffect> by(
      UtteranceId utterance, Agenda agenda, TurnPolicy policy, Hearing hearing) {
    return by(Overlap.by(utterance, hearing), agenda, policy);
  }

  /** A sound over the agent, as it is. */
  static Step<TurnState, TurnEffect> by(Overlap overlap, Agenda agenda, TurnPolicy policy) {
    return Step.to(
        new TurnState.TentativelyInterrupted(agenda, overlap),
        new TurnEffect.PausePlayout(agenda.asked()),
        longEnough(overlap.latest(), speechAfter(overlap, policy), policy));
  }

  static TurnEffect longEnough(UtteranceId utterance, TurnPolicy policy) {
    return longEnough(utterance, policy.bargeIn().assentsUpTo(), policy);
  }

  /** So long a sound cuts the agent off whatever is said. */
  private static Duration speechAfter(Overlap overlap, TurnPolicy policy) {
    return overlap.guarded() ? policy.bargeIn().guardedAfter() : policy.bargeIn().assentsUpTo();
  }

  /** Where words are needed, only a sound that does not end is long enough. */
  private static TurnEffect longEnough(UtteranceId utterance, Duration span, TurnPolicy policy) {
    Duration after =
        policy.bargeIn().bySoundAlone() ? span.plus(policy.endpointing()) : policy.longestTurn();
    return new TurnEffect.Set(new TurnAlarm.LongEnough(utterance), after);
  }

  @Override
  public Step<TurnState, TurnEffect> callerStarted(UtteranceId utterance, Saying saying) {
    return Step.to(
        new TurnState.TentativelyInterrupted(agenda, overlap.and(utterance)),
        longEnough(utterance, speechAfter(overlap, policy), policy));
  }

  @Override
  public Step<TurnState, TurnEffect> callerStopped(UtteranceId utterance, Duration spoken) {
    if (!overlap.sounding() || !overlap.isLatest(utterance)) {
      return ignored();
    }
    if (overlap.assent()) {
      return disregarded(agenda);
    }
    BargeIn bargeIn = policy.bargeIn();
    if (bargeIn.bySoundAlone() && spoken.compareTo(speechAfter(overlap, policy)) >= 0) {
      return acceptedAndOver(agenda);
    }
    boolean speech =
        !overlap.guarded() && bargeIn.bySoundAlone() && spoken.compareTo(bargeIn.afterSound()) >= 0;
    return Step.to(
        new TurnState.TentativelyInterrupted(agenda, overlap.over(speech)),
        new TurnEffect.Set(
            new TurnAlarm.NoWords(utterance), speech ? bargeIn.awaitWords() : policy.awaitWords()));
  }

  @Override
  public Step<TurnState, TurnEffect> callerSaid(UtteranceId utterance, String text) {
    if (!overlap.includes(utterance)) {
      return super.callerSaid(utterance, text);
    }
    if (policy.counts(text, overlap.hearing())) {
      return words();
    }
    Agenda known = text.isBlank() ? agenda : there(agenda);
    if (!overlap.isLatest(utterance)) {
      return keepFloor(known, List.of());
    }
    return overlap.sounding()
        ? Step.to(new TurnState.TentativelyInterrupted(known, overlap.understoodAsAssent()))
        : disregarded(known);
  }

  /** Words of assent may be the beginning of more: they are waited for. */
  @Override
  public Step<TurnState, TurnEffect> callerSaying(UtteranceId utterance, String soFar) {
    if (!overlap.includes(utterance)) {
      return super.callerSaying(utterance, soFar);
    }
    return policy.countsSoFar(soFar) ? words() : unchanged();
  }

  @Override
  public Step<TurnState, TurnEffect> callerUnclear(UtteranceId utterance) {
    return overlap.includes(utterance) ? words() : super.callerUnclear(utterance);
  }

  @Override
  public Step<TurnState, TurnEffect> keyPressed() {
    return typingOverAgent(overlap.sounding() ? Optional.of(overlap.latest()) : Optional.empty());
  }

  @Override
  public Step<TurnState, TurnEffect> callerTyped(boolean wantsReply) {
    return wantsReply ? acceptedAndOver(there(agenda)) : unchanged();
  }

  /** Nothing is left to go on with: whoever made the sound has the floor until it is known. */
  @Override
  public Step<TurnState, TurnEffect> sayInstead(Cue cue, ReplyId erred) {
    Agenda mended = mended(cue, erred);
    return overlap.sounding()
        ? callerSpeaks(mended, overlap.latest(), List.of(drop()))
        : Step.to(new TurnState.CallerSpeaking(mended, overlap.latest(), true), drop());
  }

  /** The line had already been told to play when the sound was noticed; the pause follows. */
  @Override
  public Step<TurnState, TurnEffect> agentAudible() {
    return Step.to(
        new TurnState.TentativelyInterrupted(agenda.fruitful(), overlap),
        new TurnEffect.PausePlayout(agenda.asked()));
  }

  @Override
  public Step<TurnState, TurnEffect> conversationLost() {
    Agenda lost = agenda.lost(agenda.asked());
    return overlap.sounding()
        ? quiet(lost.cut().owing(Owed.TO_UNHEARD_CALLER), List.of(cut()))
        : quiet(lost, List.of(new TurnEffect.ResumePlayout()));
  }

  /**
   * Whether a short sound was a word is not known in time: the agent goes on, and words that come
   * later still count. One that was long enough to be speech is taken for it.
   */
  @Override
  public Step<TurnState, TurnEffect> alarmWent(TurnAlarm alarm) {
    if (overlap.sounding() && alarm.equals(new TurnAlarm.LongEnough(overlap.latest()))) {
      return accepted(agenda);
    }
    if (overlap.sounding() || !alarm.equals(new TurnAlarm.NoWords(overlap.latest()))) {
      return super.alarmWent(alarm);
    }
    if (overlap.speech()) {
      return acceptedAndOver(agenda);
    }
    Agenda open = agenda;
    for (UtteranceId sound : overlap.sounds()) {
      open = open.passedOver(sound, overlap.hearing());
    }
    return resumed(List.of(), open);
  }

  private Step<TurnState, TurnEffect> words() {
    return overlap.sounding() ? accepted(there(agenda)) : acceptedAndOver(there(agenda));
  }

  private Step<TurnState, TurnEffect> accepted(Agenda changed) {
    Agenda owing = changed.cut().owing(Owed.TO_CALLER);
    return callerSpeaks(owing, overlap.latest(), List.of(cut()));
  }

  private Step<TurnState, TurnEffect> acceptedAndOver(Agenda changed) {
    return answer(changed.cut(), List.of(cut()));
  }

  private Step<TurnState, TurnEffect> disregarded(Agenda changed) {
    List<TurnEffect> effects = new ArrayList<>();
    overlap.sounds().forEach(sound -> effects.add(new TurnEffect.Disregard(sound)));
    return resumed(effects, changed);
  }

  private Step<TurnState, TurnEffect> resumed(List<TurnEffect> before, Agenda changed) {
    List<TurnEffect> effects = new ArrayList<>(before);
    effects.add(new TurnEffect.ResumePlayout());
    return quiet(changed, effects);
  }

  @Override
  boolean agentHeard() {
    return true;
  }

  @Override
  boolean callerHeard() {
    return overlap.sounding();
  }

  @Override
  Step<TurnState, TurnEffect> keepFloor(Agenda changed, List<TurnEffect> effects) {
    return Step.to(new TurnState.TentativelyInterrupted(changed, overlap), effects);
  }

  @Override
  Step<TurnState, TurnEffect> lateWords(Agenda changed) {
    return overlap.sounding()
        ? callerSpeaks(changed.cut().owing(Owed.TO_CALLER), overlap.latest(), List.of(cut()))
        : answer(changed.cut(), List.of(cut()));
  }
}
