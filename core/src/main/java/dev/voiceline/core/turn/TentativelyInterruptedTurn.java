package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.turn.Agenda.Owed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link TurnState.TentativelyInterrupted}. Words, a key or long speech make the interruption real;
 * a short sound without words lets the agent go on where it was.
 */
final class TentativelyInterruptedTurn extends TurnBehavior {
  private final TurnState.TentativelyInterrupted state;
  private final long now;

  TentativelyInterruptedTurn(TurnState.TentativelyInterrupted state, TurnPolicy policy, long now) {
    super(state.agenda(), policy);
    this.state = state;
    this.now = now;
  }

  /** A sound over the agent. */
  static Step<TurnState, TurnEffect> by(
      UtteranceId utterance, Agenda agenda, TurnPolicy policy, long now) {
    return Step.to(
        new TurnState.TentativelyInterrupted(agenda, List.of(utterance), now, true),
        new TurnEffect.PausePlayout(agenda.asked()),
        longEnough(utterance, policy));
  }

  static TurnEffect longEnough(UtteranceId utterance, TurnPolicy policy) {
    Duration after = policy.acceptBargeInAfter().plus(policy.endpointing());
    return new TurnEffect.Set(new TurnAlarm.LongEnough(utterance), after);
  }

  @Override
  public Step<TurnState, TurnEffect> callerStarted(UtteranceId utterance) {
    List<UtteranceId> more = new ArrayList<>(state.utterances());
    more.add(utterance);
    return Step.to(
        new TurnState.TentativelyInterrupted(agenda, more, now, true),
        longEnough(utterance, policy));
  }

  @Override
  public Step<TurnState, TurnEffect> callerStopped(UtteranceId utterance) {
    if (!state.sounding() || !utterance.equals(state.latest())) {
      return ignored();
    }
    Duration spoken = Duration.ofMillis(now - state.since()).minus(policy.endpointing());
    if (spoken.compareTo(policy.acceptBargeInAfter()) >= 0) {
      return acceptedAndOver();
    }
    return Step.to(
        new TurnState.TentativelyInterrupted(agenda, state.utterances(), state.since(), false),
        new TurnEffect.Set(new TurnAlarm.NoWords(utterance), policy.awaitWords()));
  }

  @Override
  public Step<TurnState, TurnEffect> callerSaid(UtteranceId utterance, String text) {
    if (!state.utterances().contains(utterance)) {
      return Step.to(state);
    }
    if (!Murmur.is(text)) {
      return state.sounding() ? accepted() : acceptedAndOver();
    }
    return !state.sounding() && utterance.equals(state.latest()) ? resumed() : Step.to(state);
  }

  @Override
  public Step<TurnState, TurnEffect> callerTyped() {
    return acceptedAndOver();
  }

  /** The line had already been told to play when the sound was noticed; the pause follows. */
  @Override
  public Step<TurnState, TurnEffect> agentAudible() {
    return Step.to(state, new TurnEffect.PausePlayout(agenda.asked()));
  }

  @Override
  public Step<TurnState, TurnEffect> conversationLost() {
    TurnEffect playout = state.sounding() ? Cut.of(agenda) : new TurnEffect.ResumePlayout();
    return quiet(agenda.lost(), List.of(playout));
  }

  @Override
  public Step<TurnState, TurnEffect> alarmWent(TurnAlarm alarm) {
    if (state.sounding() && alarm.equals(new TurnAlarm.LongEnough(state.latest()))) {
      return accepted();
    }
    if (!state.sounding() && alarm.equals(new TurnAlarm.NoWords(state.latest()))) {
      return resumed();
    }
    return super.alarmWent(alarm);
  }

  private Step<TurnState, TurnEffect> accepted() {
    Agenda cut = Cut.agendaAfter(agenda);
    return Step.to(
        new TurnState.CallerSpeaking(cut, state.latest(), state.since(), false), Cut.of(agenda));
  }

  private Step<TurnState, TurnEffect> acceptedAndOver() {
    return quiet(Cut.agendaAfter(agenda).owing(Owed.TO_CALLER), List.of(Cut.of(agenda)));
  }

  private Step<TurnState, TurnEffect> resumed() {
    List<TurnEffect> effects = new ArrayList<>();
    state.utterances().forEach(sound -> effects.add(new TurnEffect.Disregard(sound)));
    effects.add(new TurnEffect.ResumePlayout());
    return quiet(agenda, effects);
  }

  @Override
  Step<TurnState, TurnEffect> keepFloor(Agenda changed, List<TurnEffect> effects) {
    return Step.to(
        new TurnState.TentativelyInterrupted(
            changed, state.utterances(), state.since(), state.sounding()),
        effects);
  }

  @Override
  Step<TurnState, TurnEffect> ignored() {
    return Step.ignored(state);
  }
}
