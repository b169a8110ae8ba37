package dev.voiceline.simulator.phone.media;

import dev.voiceline.core.time.Timers;
import java.time.Duration;

/** Timers of a machine that can be made to be busy for a moment. */
final class Stalling implements Timers {
  private final Timers timers;
  private long delayMs;

  Stalling(Timers timers) {
    this.timers = timers;
  }

  /** The next alarm that is set goes off later by so much. */
  void delayNext(long millis) {
    delayMs = millis;
  }

  @Override
  public Alarm after(Duration delay, Runnable task) {
    Duration late = delay.plusMillis(delayMs);
    delayMs = 0;
    return timers.after(late, task);
  }
}
