package dev.voiceline.core.transcription;

import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Turns as they were promised to the listener, whoever hears them: one that was begun with one
 * recognizer is ended with the next. Where the promised one ends turns by itself and this one only
 * tells pauses, a pause that lasts ends the turn. Used by one thread at a time.
 */
final class ToldTurns {
  /** A recognizer that is given three seconds of speech has words of it long before. */
  static final Duration WORDS_WITHIN = Duration.ofSeconds(2);

  private final TranscriptionTraits promised;
  private final TranscriptionListener listener;
  private final Timers timers;
  private final Executor turns;
  private final List<Words> frozen = new ArrayList<>();
  private Words interim = Words.NONE;
  private Duration settled = Duration.ZERO;
  private int carried;
  private boolean likely;
  private boolean pausing;
  private Alarm alarm = () -> {};
  private int alarms;

  ToldTurns(
      TranscriptionTraits promised, TranscriptionListener listener, Timers timers, Executor turns) {
    this.promised = promised;
    this.listener = listener;
    this.timers = timers;
    this.turns = turns;
  }

  /** Up to where everything that was said is frozen. */
  Duration settled() {
    return settled;
  }

  void interim(Words words) {
    goesOn(words);
    interim = words;
    listener.interim(words);
  }

  void frozen(Words words) {
    goesOn(words);
    interim = Words.NONE;
    if (!words.isBlank()) {
      frozen.add(words);
      settled = words.to().compareTo(settled) > 0 ? words.to() : settled;
    }
    listener.frozen(words);
  }

  private void goesOn(Words words) {
    if (!words.isBlank()) {
      cancel();
    }
  }

  /**
   * The recognizer tells a pause.
   *
   * @param ends whether it ends turns by itself too
   * @param held how much longer a pause must last that ends a turn
   */
  void paused(Duration lastWordEnd, boolean ends, Duration held) {
    if (!promised.endsTurns()) {
      over();
      listener.paused(lastWordEnd);
    } else if (ends) {
      listener.paused(lastWordEnd);
    } else {
      later(held, this::end);
      pausing = true;
    }
  }

  void likelyOver(Words turn) {
    if (promised.foresees()) {
      likely = true;
      listener.turnLikelyOver(whole(turn));
    }
  }

  void resumed() {
    if (likely) {
      likely = false;
      listener.turnResumed();
    }
  }

  void over(Words turn) {
    Words all = whole(turn);
    boolean told = !promised.endsTurns() && frozen.isEmpty();
    over();
    if (!told) {
      tellOver(all);
    }
  }

  /**
   * The recognizer is gone. What it was about to freeze and nobody can hear again is frozen; the
   * rest the next one hears. A pause goes on.
   */
  void lost(Duration oldest) {
    if (!pausing) {
      cancel();
    }
    resumed();
    Words unheard = interim.until(oldest);
    if (!unheard.isBlank()) {
      Words again = interim;
      frozen(unheard);
      interim = again;
    }
    carried = frozen.size();
  }

  /** Another one listens. If it hears nothing more of the turn, that was all of it. */
  void taken() {
    if (!pausing && (carried > 0 || !interim.isBlank())) {
      later(WORDS_WITHIN, this::settle);
    }
  }

  void close() {
    cancel();
  }

  private void settle() {
    Words rest = interim.after(settled);
    if (!rest.isBlank()) {
      frozen(rest);
    }
    end();
  }

  private void end() {
    Words all = Words.joined(frozen);
    over();
    tellOver(all);
  }

  private void tellOver(Words all) {
    if (all.isBlank()) {
      return;
    }
    if (promised.endsTurns()) {
      listener.turnOver(all);
    } else {
      listener.paused(all.to());
    }
  }

  private void over() {
    cancel();
    frozen.clear();
    interim = Words.NONE;
    carried = 0;
    likely = false;
  }

  /** With the words that were frozen by those before. */
  private Words whole(Words turn) {
    if (carried == 0) {
      return turn;
    }
    List<Words> all = new ArrayList<>(frozen.subList(0, carried));
    all.add(turn);
    return Words.joined(all);
  }

  private void later(Duration delay, Runnable task) {
    cancel();
    int mine = alarms;
    alarm = timers.after(delay, () -> turns.execute(() -> run(mine, task)));
  }

  private void run(int mine, Runnable task) {
    if (mine == alarms) {
      task.run();
    }
  }

  /** Also of one that waits for its turn already. */
  private void cancel() {
    alarms++;
    pausing = false;
    alarm.cancel();
  }
}
