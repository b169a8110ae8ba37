package dev.voiceline.adapters.twilio;

import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.time.Duration;

/**
 * Raises an alarm when nothing was heard for a while. Being heard costs one look at the clock: the
 * alarm is not moved, it finds out when it rings that it was early and is set again for the rest.
 * Safe for use by any thread.
 */
final class SilenceWatch {
  private final Clock clock;
  private final Timers timers;
  private final long withinMillis;
  private final Runnable silent;
  private volatile long lastHeard;
  private Timers.Alarm alarm = () -> {};
  private boolean cancelled;

  SilenceWatch(Clock clock, Timers timers, Duration within, Runnable silent) {
    this.clock = clock;
    this.timers = timers;
    this.withinMillis = within.toMillis();
    this.silent = silent;
  }

  void begin() {
    heard();
    setAlarm(withinMillis);
  }

  void heard() {
    lastHeard = clock.millis();
  }

  synchronized void cancel() {
    cancelled = true;
    alarm.cancel();
  }

  private synchronized void setAlarm(long afterMillis) {
    if (!cancelled) {
      alarm = timers.after(Duration.ofMillis(afterMillis), this::ring);
    }
  }

  private void ring() {
    long left = lastHeard + withinMillis - clock.millis();
    if (left > 0) {
      setAlarm(left);
    } else {
      silent.run();
    }
  }
}
