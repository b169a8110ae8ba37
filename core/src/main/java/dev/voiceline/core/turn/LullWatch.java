package dev.voiceline.core.turn;

import dev.voiceline.core.machine.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets the alarm for a silence when it begins, whichever state it begins in. Speech of either side
 * begins it anew; a filler does not, and neither does a sound of the caller's without words.
 */
final class LullWatch {
  /** Before a silence that could not be broken when it was time is looked at again. */
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final TurnPolicy policy;

  LullWatch(TurnPolicy policy) {
    this.policy = policy;
  }

  Step<TurnState, TurnEffect> after(TurnEvent event, Step<TurnState, TurnEffect> step) {
    TurnState state = step.state();
    Agenda agenda = state.agenda();
    Lulls lulls = disturbed(agenda.lulls(), event, state);
    if (agenda.openTools().isEmpty() && lulls.fillers() > 0) {
      lulls = lulls.withoutTools();
    }
    Lull now = Lull.of(state);
    if (now == lulls.watched() || now == Lull.NONE || keeps(lulls, now, agenda)) {
      boolean stale = now == Lull.NONE && lulls.watched() == Lull.REPLY;
      return with(step, stale ? lulls.disturbed() : lulls, List.of());
    }
    Duration after = span(now, lulls, agenda);
    if (after.isNegative()) {
      return with(step, lulls, List.of());
    }
    Lulls watching = lulls.watching(now);
    return with(step, watching, List.of(alarm(watching, after)));
  }

  /** What a silence that could not be broken yet wants. */
  static TurnEffect again(Lulls lulls) {
    return alarm(lulls, AGAIN);
  }

  static TurnEffect alarm(Lulls lulls, Duration after) {
    return new TurnEffect.Set(new TurnAlarm.LullLasts(lulls.number()), after);
  }

  /** A filler that is under way is no end of the silence in which the tool runs. */
  private static boolean keeps(Lulls lulls, Lull now, Agenda agenda) {
    return lulls.watched() == Lull.TOOL
        && now == Lull.REPLY
        && agenda.fillerUnderWay()
        && !agenda.openTools().isEmpty();
  }

  private Duration span(Lull what, Lulls lulls, Agenda agenda) {
    FillerPolicy fillers = policy.fillers();
    return switch (what) {
      case NONE -> Duration.ofMillis(-1);
      case CALLER ->
          policy.idle().watched() ? policy.idle().after(lulls.prompts()) : Duration.ofMillis(-1);
      case TOOL -> positive(fillers.before(lulls.fillers()));
      case REPLY ->
          acknowledges(lulls, agenda, policy)
              ? acknowledgement()
              : positive(fillers.stalledAfter());
    };
  }

  /**
   * Whether silence is broken with a word before the reply. A sentence that is to be said would be
   * no later than that word.
   */
  static boolean acknowledges(Lulls lulls, Agenda agenda, TurnPolicy policy) {
    return !policy.fillers().acknowledgeAfter().isZero()
        && !lulls.acknowledged()
        && agenda.lines().isEmpty()
        && agenda.progress().line().isEmpty()
        && (agenda.fruitless() || agenda.resting());
  }

  /** The silence by which the end of the caller's turn was noticed is part of it. */
  private Duration acknowledgement() {
    Duration left = policy.fillers().acknowledgeAfter().minus(policy.endpointing());
    return left.compareTo(policy.endpointing()) > 0 ? left : policy.endpointing();
  }

  private static Duration positive(Duration span) {
    return span.isZero() ? Duration.ofMillis(-1) : span;
  }

  private static Lulls disturbed(Lulls lulls, TurnEvent event, TurnState state) {
    if (event instanceof TurnEvent.AgentAudible audible) {
      return audible.filler() ? lulls : lulls.disturbed();
    }
    if (event instanceof TurnEvent.KeyPressed
        || event instanceof TurnEvent.CallerTyped
        || event instanceof TurnEvent.LineLost
        || event instanceof TurnEvent.ConversationLost) {
      return lulls.newTurn();
    }
    boolean caller = state instanceof TurnState.CallerSpeaking;
    return caller && lulls.watched() != Lull.CALLER ? lulls.newTurn() : lulls;
  }

  private static Step<TurnState, TurnEffect> with(
      Step<TurnState, TurnEffect> step, Lulls lulls, List<TurnEffect> more) {
    Agenda agenda = step.state().agenda();
    if (lulls.equals(agenda.lulls())) {
      return step;
    }
    List<TurnEffect> effects = new ArrayList<>(step.effects());
    effects.addAll(more);
    return new Step<>(step.state().with(agenda.with(lulls)), effects, step.known());
  }
}
