package dev.voiceline.core.transcription;

import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * Flushes that wait for their answer. The next recognizer has no more time for those of the one
 * before than it would have had for its own. Used by one thread at a time.
 */
final class PendingFlushes {
  private final Timers timers;
  private final Duration patience;
  private final Executor turns;
  private final Runnable flushed;
  private Alarm alarm = () -> {};
  private long asked;
  private long answered;
  private long overdue;

  PendingFlushes(Timers timers, Duration patience, Executor turns, Runnable flushed) {
    this.timers = timers;
    this.patience = patience;
    this.turns = turns;
    this.flushed = flushed;
  }

  void add() {
    asked++;
  }

  /** The recognizer has answered one; nobody waits for one that was given up. */
  void answered() {
    if (overdue > 0) {
      overdue--;
    } else if (answered < asked) {
      answered++;
      flushed.run();
    }
  }

  /** Another recognizer is asked for all that is pending; how often. */
  int changed() {
    overdue = 0;
    alarm.cancel();
    long until = asked;
    if (answered < until) {
      alarm = timers.after(patience, () -> turns.execute(() -> giveUp(until)));
    }
    return (int) (asked - answered);
  }

  private void giveUp(long until) {
    while (answered < until) {
      answered++;
      overdue++;
      flushed.run();
    }
  }

  void close() {
    alarm.cancel();
  }
}
