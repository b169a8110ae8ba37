package dev.voiceline.core.time;

import java.time.Duration;

/** Alarms. A task must be short and must not block: it posts to a mailbox and returns. */
public interface Timers {
  /**
   * Runs a task once after a delay, on a thread of the timers' own. Never earlier than asked; as
   * soon after as the machine allows.
   */
  Alarm after(Duration delay, Runnable task);

  /** A task that has been set. */
  interface Alarm {
    /**
     * Takes the task back. A task that already runs is not stopped. May be called more than once.
     */
    void cancel();
  }
}
