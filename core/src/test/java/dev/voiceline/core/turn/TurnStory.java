package dev.voiceline.core.turn;

import dev.voiceline.core.machine.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A turn machine that is told events one after the other, and what it wanted done. */
final class TurnStory {
  static final TurnPolicy POLICY = TurnPolicy.standard(Duration.ofMillis(500));

  private final Turn turn;
  private final List<TurnEffect> effects = new ArrayList<>();
  private TurnState state = TurnState.initial();
  private Duration span = Duration.ZERO;

  private TurnStory(TurnPolicy policy) {
    this.turn = new Turn(policy);
  }

  static TurnStory connected() {
    return connected(POLICY);
  }

  static TurnStory connected(TurnPolicy policy) {
    return new TurnStory(policy).on(new TurnEvent.ConversationReady());
  }

  TurnStory on(TurnEvent event) {
    Step<TurnState, TurnEffect> step = turn.on(state, event);
    state = step.state();
    effects.addAll(step.effects());
    step.effects().stream()
        .filter(TurnStory::waitsForSilence)
        .forEach(effect -> span = ((TurnEffect.Set) effect).after());
    return this;
  }

  TurnState state() {
    return state;
  }

  /** What was wanted since this was asked last, but for alarms for a silence. */
  List<TurnEffect> wanted() {
    List<TurnEffect> all = effects.stream().filter(effect -> !waitsForSilence(effect)).toList();
    effects.clear();
    return all;
  }

  /** The alarm for a silence that was set last; it goes off. */
  TurnStory silenceLasts() {
    return on(new TurnEvent.AlarmWent(new TurnAlarm.LullLasts(state.agenda().lulls().number())));
  }

  /** How long the silence may last that is watched now. */
  Duration silenceAllowed() {
    return span;
  }

  private static boolean waitsForSilence(TurnEffect effect) {
    return effect instanceof TurnEffect.Set set && set.alarm() instanceof TurnAlarm.LullLasts;
  }
}
