package dev.voiceline.core.endpointing;

import dev.voiceline.core.machine.Step;
import dev.voiceline.core.transcription.Words;
import java.time.Duration;
import java.util.List;

/** {@link ArbiterState.Silent}. A sound begins a turn, and so do words without one. */
final class SilentEar implements ArbiterEvent.Visitor<Step<ArbiterState, ArbiterEffect>> {
  private final ArbiterState.Silent state;
  private final Bearings bearings;
  private final Deciding deciding;
  private final List<ArbiterEffect> effects = Deciding.effects();

  SilentEar(ArbiterState.Silent state, Deciding deciding) {
    this.state = state;
    this.bearings = state.bearings();
    this.deciding = deciding;
  }

  /** Somebody who goes on right after a turn was ended by silence had only paused. */
  @Override
  public Step<ArbiterState, ArbiterEffect> soundBegan(Duration at) {
    if (bearings.sounding()) {
      return Step.ignored(state);
    }
    Bearings begun = bearings.sounding(true).paused(resumed()).begun();
    return deciding.sounding(begun, deciding.begins(begun, at, effects), effects);
  }

  private CallerPauses resumed() {
    if (bearings.cutAt().isEmpty()) {
      return bearings.pauses();
    }
    Duration pause = Duration.ofMillis(deciding.now() - bearings.cutAt().getAsLong());
    EndpointingPolicy policy = deciding.policy();
    return pause.compareTo(policy.adaptUpTo().plus(policy.usual().least())) > 0
        ? bearings.pauses()
        : bearings.pauses().and(pause, policy.usual().least());
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> soundEnded(Duration at, Duration quiet) {
    return bearings.sounding() ? silent(bearings.sounding(false)) : Step.ignored(state);
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> speechStarted() {
    return Step.to(state);
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> interim(Words words, Duration quiet) {
    String untold = bearings.ahead().untold(words);
    return untold.isBlank() ? Step.to(state) : begin(bearings, words, "", untold, quiet);
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> frozen(Words words, Duration quiet) {
    String untold = bearings.ahead().untold(words);
    Bearings known = bearings.ahead(bearings.ahead().after(words));
    return untold.isBlank() ? silent(known) : begin(known, words, untold, "", quiet);
  }

  private Step<ArbiterState, ArbiterEffect> begin(
      Bearings known, Words words, String frozen, String pending, Duration quiet) {
    Bearings begun = known.begun();
    boolean rest = words.to().compareTo(known.toldTo()) <= 0;
    boolean before = words.from().compareTo(known.toldTo()) < 0;
    Duration from = before && !rest ? known.toldTo() : words.from();
    OpenTurn turn = deciding.begins(begun, from, effects).restOfTold(rest);
    OpenTurn saying = deciding.saying(turn, frozen, pending, words.to(), effects);
    Silence lull = deciding.lull(quiet);
    return begun.sounding() && !rest
        ? deciding.sounding(begun, saying, effects)
        : deciding.pausing(begun, saying, lull, effects);
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> paused(Duration quiet) {
    return Step.to(state);
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> turnLikelyOver() {
    return Step.to(state);
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> turnResumed() {
    return Step.to(state);
  }

  /** The turn was told before, by silence. */
  @Override
  public Step<ArbiterState, ArbiterEffect> turnOver() {
    return Step.to(state);
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> flushed() {
    return silent(bearings.flushed());
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> recognizerLost() {
    return silent(bearings.deafNow());
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> recognizerReady() {
    return silent(bearings.hearing());
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> recognizerGone() {
    return silent(bearings.deafNow());
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> agentAsked(Asked asked) {
    return silent(deciding.asks(bearings, asked, effects));
  }

  /** Of a turn that is over. */
  @Override
  public Step<ArbiterState, ArbiterEffect> alarmWent(ArbiterAlarm alarm) {
    return Step.to(state);
  }

  private Step<ArbiterState, ArbiterEffect> silent(Bearings known) {
    return Step.to(new ArbiterState.Silent(known), effects);
  }
}
