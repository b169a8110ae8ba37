package dev.voiceline.simulator.realtime;

import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;

/**
 * Runs a task of a session later, one at a time with everything else in it, unless the session is
 * over by then.
 */
interface Delay {
  Alarm after(Duration delay, Runnable task);
}
