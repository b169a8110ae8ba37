package dev.voiceline.sockets;

import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;

/**
 * The one time limit under which a connection stands at the moment: for opening it, later for its
 * farewell.
 */
final class TimeBound {
  private final Timers timers;
  private Alarm alarm = () -> {};
  private boolean over;

  TimeBound(Timers timers) {
    this.timers = timers;
  }

  /** Sets a limit in place of the one before. */
  synchronized void set(Duration delay, Runnable task) {
    alarm.cancel();
    if (!over) {
      alarm = timers.after(delay, task);
    }
  }

  /** Lifts the limit; another may follow. */
  synchronized void lift() {
    alarm.cancel();
  }

  /** Lifts the limit; none may follow. */
  synchronized void release() {
    over = true;
    alarm.cancel();
  }
}
