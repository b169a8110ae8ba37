package dev.voiceline.core.endpointing;

import dev.voiceline.core.machine.Step;
import dev.voiceline.core.transcription.Words;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** What both states do alike in which a turn is open: they take down its words. */
abstract class OpenEar implements ArbiterEvent.Visitor<Step<ArbiterState, ArbiterEffect>> {
  final Bearings bearings;
  final OpenTurn turn;
  final Deciding deciding;
  final List<ArbiterEffect> effects = Deciding.effects();

  OpenEar(Bearings bearings, OpenTurn turn, Deciding deciding) {
    this.bearings = bearings;
    this.turn = turn;
    this.deciding = deciding;
  }

  /** The state with what has changed. */
  abstract Step<ArbiterState, ArbiterEffect> goOn(Bearings known, OpenTurn changed);

  /** The state after words. */
  abstract Step<ArbiterState, ArbiterEffect> said(Bearings known, OpenTurn changed, Duration quiet);

  @Override
  public Step<ArbiterState, ArbiterEffect> speechStarted() {
    return goOn(bearings, turn);
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> interim(Words words, Duration quiet) {
    String untold = bearings.ahead().untold(words);
    Duration end = untold.isBlank() ? turn.pendingTo() : words.to();
    return said(bearings, deciding.saying(grown(end), turn.frozen(), untold, end, effects), quiet);
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> frozen(Words words, Duration quiet) {
    String untold = bearings.ahead().untold(words);
    Bearings known = bearings.ahead(bearings.ahead().after(words));
    String all = Ahead.joined(turn.frozen(), untold);
    Duration end = untold.isBlank() ? turn.pendingTo() : words.to();
    return said(known, deciding.saying(grown(end), all, "", end, effects), quiet);
  }

  /** What goes on after the turn that was told is no mere rest of it. */
  private OpenTurn grown(Duration end) {
    return turn.restOfTold(turn.late() && end.compareTo(bearings.toldTo()) <= 0);
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> turnLikelyOver() {
    return goOn(bearings, deciding.foretold(turn, effects));
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> turnResumed() {
    return goOn(bearings, deciding.goesOn(turn, effects));
  }

  /** A recognizer's turn without words is none. */
  @Override
  public Step<ArbiterState, ArbiterEffect> turnOver() {
    return turn.wordless() || turn.torn()
        ? goOn(bearings, turn)
        : deciding.over(bearings, turn, OptionalLong.empty(), effects);
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> recognizerGone() {
    OpenTurn torn = deciding.goesOn(turn, effects).tornNow();
    return deciding.over(bearings.deafNow(), torn, OptionalLong.empty(), effects);
  }

  @Override
  public Step<ArbiterState, ArbiterEffect> agentAsked(Asked asked) {
    return goOn(deciding.asks(bearings, asked, effects), turn);
  }

  /** One that was set anew meanwhile only looks too early. */
  @Override
  public Step<ArbiterState, ArbiterEffect> alarmWent(ArbiterAlarm alarm) {
    return goOn(bearings, alarm.equals(turn.alarm()) ? turn.lookedAt(Long.MIN_VALUE) : turn);
  }
}
