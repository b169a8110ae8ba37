package dev.voiceline.core.endpointing;

import dev.voiceline.core.machine.Step;
import java.time.Duration;

/** {@link ArbiterState.Pausing}. Words that come late do not make the silence begin anew. */
final class PausingEar extends OpenEar {
  /** Recognizers place the end of a word no better than that. */
  private static final long UNSURE_MS = 300;

  private final ArbiterState.Pausing state;
  private final Silence lull;

  PausingEar(ArbiterState.Pausing state, Deciding deciding) {
    super(state.bearings(), state.turn(), deciding);
    this.state = state;
    this.lull = state.lull();
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> soundBegan(Duration at) {
    if (bearings.sounding()) {
      return Step.ignored(state);
    }
    // One that follows its model is told by it; a click is no reason to drop a reply.
    OpenTurn still = deciding.traits().endsTurns() ? turn : deciding.goesOn(turn, effects);
    return deciding.sounding(bearings.sounding(true).paused(paused()), still, effects);
  }

  private CallerPauses paused() {
    Duration pause = Duration.ofMillis(deciding.now() - lull.since());
    EndpointingPolicy policy = deciding.policy();
    boolean usual = !turn.wordless() && bearings.asked().equals(Asked.NOTHING);
    return usual && pause.compareTo(policy.adaptUpTo()) <= 0
        ? bearings.pauses().and(pause, policy.usual().least())
        : bearings.pauses();
  }

  /** Of a line that had been noisy. */
  @Override
  public Step<ArbiterState, ArbiterEffect> soundEnded(Duration at, Duration quiet) {
    return bearings.sounding() ? goOn(bearings.sounding(false), turn) : Step.ignored(state);
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> paused(Duration quiet) {
    boolean settled = !turn.wordless() && turn.pending().isBlank();
    return goOn(bearings, turn, settled ? lull.settledNow() : lull);
  }

  /** It has yet to hear what was said. */
  @Override
  public Step<ArbiterState, ArbiterEffect> recognizerReady() {
    return goOn(bearings.hearing(), turn, lull.anew());
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> flushed() {
    Bearings known = bearings.flushed();
    boolean settled = known.flushes() == 0 && lull.asked().isPresent();
    return goOn(known, turn, settled ? lull.settledNow() : lull);
  }

  /** Nothing is lost of a turn all of whose words are there. */
  @Override
  public Step<ArbiterState, ArbiterEffect> recognizerLost() {
    boolean whole = lull.settled() && turn.pending().isBlank();
    OpenTurn known = whole ? turn : deciding.goesOn(turn, effects).tornNow();
    return goOn(bearings.deafNow(), known, lull);
  }

  @Override
  Step<ArbiterState, ArbiterEffect> goOn(Bearings known, OpenTurn changed) {
    return goOn(known, changed, lull);
  }

  private Step<ArbiterState, ArbiterEffect> goOn(Bearings known, OpenTurn changed, Silence now) {
    return deciding.pausing(known, changed, now, effects);
  }

  /** Words that are later than the sound were spoken after it, too quietly to be noticed. */
  @Override
  Step<ArbiterState, ArbiterEffect> said(Bearings known, OpenTurn changed, Duration quiet) {
    boolean other = !changed.words().equals(turn.words());
    if (other && bearings.sounding()) {
      return deciding.sounding(known, changed, effects);
    }
    long end = deciding.now() - quiet.toMillis();
    long sure = lull.since() + (turn.audible() ? UNSURE_MS : 0);
    return goOn(known, changed, other && end > sure ? deciding.lull(quiet) : lull);
  }
}
