package dev.voiceline.adapters.twilio.control;

import dev.voiceline.core.time.Timers;
import java.time.Duration;

/**
 * Pauses between tries and the wait for an apology last a twentieth of their time. Deadlines of
 * handovers stay as they are: people act on command, however slow the machine is.
 */
record BriskTimers(Timers timers) implements Timers {
  private static final int FASTER = 20;

  @Override
  public Alarm after(Duration delay, Runnable task) {
    boolean pause = delay.compareTo(HangUps.APOLOGY_WITHIN) <= 0;
    return timers.after(pause ? delay.dividedBy(FASTER) : delay, task);
  }
}
