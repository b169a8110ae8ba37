package dev.voiceline.core.endpointing;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.transcription.Listening.Patience;
import dev.voiceline.core.transcription.TranscriptionTraits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The decisions that all states share, at one moment: whether an open turn is over, and when. */
record Deciding(
    EndpointingPolicy policy,
    TranscriptionTraits traits,
    SilenceRule silences,
    long now,
    long heard) {
  private static final long NEVER = Long.MAX_VALUE;

  /** Audio that is no later than that is on time. */
  private static final long ON_TIME_MS = 60;

  /** Audio that does not come is waited for so long; then it is silence. */
  private static final long LATE_AUDIO_MS = 1_000;

  /** How often it is looked whether late audio has come. */
  private static final Pause LOOKS = Pause.ofMillis(20, 100);

  /** A silence of which so much was heard. */
  Silence lull(Duration quiet) {
    return Silence.since(now - quiet.toMillis(), heard - quiet.toMillis());
  }

  Verdict verdict(Bearings bearings, OpenTurn turn) {
    return silences.of(turn.words(), bearings.asked(), bearings.pauses());
  }

  /** A new turn, and that it has begun. */
  OpenTurn begins(Bearings begun, Duration from, List<ArbiterEffect> effects) {
    OpenTurn turn = OpenTurn.begun(new UtteranceId(Long.toString(begun.turns())), now, from);
    effects.add(new ArbiterEffect.Started(turn.id()));
    return begun.deaf() ? turn.tornNow() : turn;
  }

  /** The sound goes on; only words that have stopped coming, or the longest turn, end it. */
  Step<ArbiterState, ArbiterEffect> sounding(
      Bearings bearings, OpenTurn turn, List<ArbiterEffect> effects) {
    long wordsEnd = turn.wordless() ? NEVER : turn.wordsAt() + longest(bearings);
    long due = Math.min(wordsEnd, lastMoment(turn));
    return now >= due
        ? over(bearings, turn, OptionalLong.empty(), effects)
        : Step.to(new ArbiterState.Sounding(bearings, looked(turn, due, effects)), effects);
  }

  /** It is quiet: for how long still? */
  Step<ArbiterState, ArbiterEffect> pausing(
      Bearings bearings, OpenTurn turn, Silence lull, List<ArbiterEffect> effects) {
    Bearings known = bearings;
    Silence asked = lull;
    long quietFor = now - lull.since();
    boolean asks = lull.asked().isEmpty() && !bearings.recognizerComing();
    if (asks && quietFor >= policy.sound().silence().toMillis()) {
      asked = lull.askedAt(now);
      if (flushes() && !bearings.deaf() && !turn.late()) {
        known = bearings.flushing();
        effects.add(new ArbiterEffect.Flush());
      }
    }
    long end = Math.min(endOf(known, turn, asked), lastMoment(turn));
    if (now >= end) {
      boolean bySilence = !turn.torn() && !turn.wordless() && !turn.late();
      OptionalLong cut = bySilence ? OptionalLong.of(lull.since()) : OptionalLong.empty();
      return over(known, turn, cut, effects);
    }
    OpenTurn foretold = foretell(known, turn, asked, effects);
    boolean toAsk = asks && asked.asked().isEmpty();
    long ask = toAsk ? lull.since() + policy.sound().silence().toMillis() : NEVER;
    OpenTurn looked = looked(foretold, Math.min(end, ask), effects);
    return Step.to(new ArbiterState.Pausing(known, looked, asked), effects);
  }

  private boolean flushes() {
    return traits.flushes() && !traits.endsTurns();
  }

  private long lastMoment(OpenTurn turn) {
    return turn.beganAt() + policy.longestTurn().toMillis();
  }

  private long longest(Bearings bearings) {
    boolean lasting = bearings.asked().patience() == Patience.LONG;
    return (lasting ? policy.lasting() : policy.usual()).most().toMillis();
  }

  /** When the silence ends the turn, as far as is known now. */
  private long endOf(Bearings bearings, OpenTurn turn, Silence lull) {
    if (turn.torn()) {
      return lull.since() + policy.usual().least().toMillis();
    }
    if (turn.late() && turn.pending().isBlank()) {
      return now;
    }
    if (turn.wordless()) {
      return Math.max(heardOut(lull, policy.grace()), settledAt(bearings, lull));
    }
    Verdict verdict = verdict(bearings, turn);
    if (traits.endsTurns()) {
      // What it has not frozen may change, and it may lag behind the sound: even a complete ID is
      // given a moment.
      Duration complete = policy.usual().least();
      boolean met = verdict.met() && verdict.silence().compareTo(complete) <= 0;
      long latest = Math.max(lull.since(), turn.wordsAt());
      return latest + (met ? complete.toMillis() : longest(bearings));
    }
    return Math.max(heardOut(lull, verdict.silence()), settledAt(bearings, lull));
  }

  /** When so long a silence was heard: in audio that is late the caller may have gone on. */
  private long heardOut(Silence lull, Duration silence) {
    long due = lull.since() + silence.toMillis();
    long unheard = silence.toMillis() - (heard - lull.place()) - ON_TIME_MS;
    if (unheard <= 0) {
      return due;
    }
    long look = LOOKS.within(Duration.ofMillis(unheard)).toMillis();
    return Math.max(due, Math.min(now + look, due + LATE_AUDIO_MS));
  }

  /** From when on no more words are waited for; nobody says any before there is a recognizer. */
  private long settledAt(Bearings bearings, Silence lull) {
    if (bearings.recognizerComing()) {
      return NEVER;
    }
    if (lull.settled()) {
      return lull.since();
    }
    Duration asks = traits.finalWithin();
    Duration wait = asks.compareTo(policy.wordsWithin()) > 0 ? policy.wordsWithin() : asks;
    long from = lull.asked().orElse(lull.since() + policy.sound().silence().toMillis());
    return from + wait.toMillis();
  }

  /** Words that look complete are told before the silence after them is. */
  private OpenTurn foretell(
      Bearings bearings, OpenTurn turn, Silence lull, List<ArbiterEffect> effects) {
    boolean ours = !traits.endsTurns() && lull.settled() && !turn.torn() && !turn.wordless();
    return ours && turn.foretold().isEmpty() && verdict(bearings, turn).finished()
        ? foretold(turn, effects)
        : turn;
  }

  /** The turn is likely over; that is told only so often. */
  OpenTurn foretold(OpenTurn turn, List<ArbiterEffect> effects) {
    if (turn.torn() || turn.wordless() || turn.foretellings() >= policy.foretellings()) {
      return turn;
    }
    String words = turn.words();
    if (turn.foretold().equals(Optional.of(words))) {
      return turn;
    }
    OpenTurn still = goesOn(turn, effects);
    effects.add(new ArbiterEffect.LikelyOver(turn.id(), words));
    return still.foretelling(words);
  }

  /** What was told as likely over is not. */
  OpenTurn goesOn(OpenTurn turn, List<ArbiterEffect> effects) {
    if (turn.foretold().isEmpty()) {
      return turn;
    }
    effects.add(new ArbiterEffect.GoesOn(turn.id()));
    return turn.goingOn();
  }

  /** Its words have changed. */
  OpenTurn saying(
      OpenTurn turn, String frozen, String pending, Duration end, List<ArbiterEffect> effects) {
    OpenTurn changed = turn.with(frozen, pending, end, now);
    if (changed.words().equals(turn.words())) {
      return turn.with(frozen, pending, end, turn.wordsAt());
    }
    OpenTurn still = goesOn(changed, effects);
    if (!still.wordless() && !still.torn()) {
      effects.add(new ArbiterEffect.Saying(still.id(), still.words()));
    }
    return still;
  }

  private OpenTurn looked(OpenTurn turn, long due, List<ArbiterEffect> effects) {
    if (turn.lookAt() == due) {
      return turn;
    }
    effects.add(new ArbiterEffect.Set(turn.alarm(), Duration.ofMillis(due - now)));
    return turn.lookedAt(due);
  }

  /**
   * The turn is over.
   *
   * @param cut since when it was quiet, if silence alone has ended it
   */
  Step<ArbiterState, ArbiterEffect> over(
      Bearings bearings, OpenTurn turn, OptionalLong cut, List<ArbiterEffect> effects) {
    effects.add(new ArbiterEffect.Cancel(turn.alarm()));
    boolean noise = turn.wordless() && !turn.torn();
    effects.add(new ArbiterEffect.Stopped(turn.id(), noise ? Duration.ZERO : turn.spoken(now)));
    if (turn.torn()) {
      effects.add(new ArbiterEffect.Unclear(turn.id()));
    } else {
      effects.add(new ArbiterEffect.Said(turn.id(), turn.words()));
    }
    Ahead ahead = bearings.ahead().with(turn.pending(), turn.pendingTo());
    Bearings told = bearings.told(turn.end(), cut).ahead(turn.torn() ? bearings.ahead() : ahead);
    boolean met = !turn.torn() && !turn.wordless() && verdict(bearings, turn).met();
    return Step.to(new ArbiterState.Silent(met ? answered(told, turn, effects) : told), effects);
  }

  /** What was asked for has been given, or some of it. */
  private Bearings answered(Bearings bearings, OpenTurn turn, List<ArbiterEffect> effects) {
    return asks(bearings, silences.left(turn.words(), bearings.asked()), effects);
  }

  /** This is waited for now. */
  Bearings asks(Bearings bearings, Asked asked, List<ArbiterEffect> effects) {
    if (asked.patience() != bearings.asked().patience()) {
      effects.add(new ArbiterEffect.Expect(asked.patience()));
    }
    return bearings.asked(asked);
  }

  static List<ArbiterEffect> effects() {
    return new ArrayList<>();
  }
}
