package dev.voiceline.adapters.twilio.rest;

import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Timers whose alarms go off when a test takes them. */
public final class TestAlarms implements Timers {
  private record Set(Duration delay, Runnable task) {}

  private final BlockingQueue<Set> set = new LinkedBlockingQueue<>();

  @Override
  public Alarm after(Duration delay, Runnable task) {
    set.add(new Set(delay, task));
    return () -> {};
  }

  /** Waits until an alarm is set, sets it off, and tells how long it would have taken. */
  public Duration next() {
    try {
      Set alarm = set.poll(30, TimeUnit.SECONDS);
      if (alarm == null) {
        throw new AssertionError("no alarm was set");
      }
      alarm.task().run();
      return alarm.delay();
    } catch (InterruptedException ended) {
      throw new AssertionError(ended);
    }
  }

  public boolean isEmpty() {
    return set.isEmpty();
  }
}
