package dev.voiceline.core.endpointing;

import dev.voiceline.core.machine.Step;
import java.time.Duration;

/** {@link ArbiterState.Sounding}. */
final class SoundingEar extends OpenEar {
  private final ArbiterState.Sounding state;

  SoundingEar(ArbiterState.Sounding state, Deciding deciding) {
    super(state.bearings(), state.turn(), deciding);
    this.state = state;
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> soundBegan(Duration at) {
    return Step.ignored(state);
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> soundEnded(Duration at, Duration quiet) {
    Silence lull = deciding.lull(quiet);
    return deciding.pausing(bearings.sounding(false), turn.soundEnded(at), lull, effects);
  }

  /** On a noisy line words pause where the sound does not. */
  @Override
  public Step<ArbiterState, ArbiterEffect> paused(Duration quiet) {
    if (turn.wordless() || !turn.pending().isBlank()) {
      return goOn(bearings, turn);
    }
    Silence lull = deciding.lull(quiet).settledNow();
    return deciding.pausing(bearings, turn, lull, effects);
  }

  /** A flush of an earlier pause. */
  @Override
  public Step<ArbiterState, ArbiterEffect> flushed() {
    return goOn(bearings.flushed(), turn);
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> recognizerReady() {
    return goOn(bearings.hearing(), turn);
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> recognizerLost() {
    return goOn(bearings.deafNow(), deciding.goesOn(turn, effects).tornNow());
  }

  @Override
  Step<ArbiterState, ArbiterEffect> goOn(Bearings known, OpenTurn changed) {
    return deciding.sounding(known, changed, effects);
  }

  @Override
  Step<ArbiterState, ArbiterEffect> said(Bearings known, OpenTurn changed, Duration quiet) {
    return goOn(known, changed);
  }
}
