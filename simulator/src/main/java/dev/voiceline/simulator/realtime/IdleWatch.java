package dev.voiceline.simulator.realtime;

import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;

/**
 * Notices that nobody speaks: the time runs from the end of a response, and of what the service
 * believes it takes to play it. For use by one thread at a time.
 */
final class IdleWatch {
  private final SessionConfig config;
  private final Delay delay;
  private Alarm alarm = () -> {};
  private Runnable expired = () -> {};

  IdleWatch(SessionConfig config, Delay delay) {
    this.config = config;
    this.delay = delay;
  }

  /** Who is told. */
  void whenExpired(Runnable task) {
    expired = task;
  }

  /**
   * A response is over.
   *
   * @param playing how long it will still be heard
   */
  void responded(Duration playing) {
    busy();
    config
        .idleTimeout()
        .ifPresent(timeout -> alarm = delay.after(playing.plus(timeout), () -> expired.run()));
  }

  /** Somebody speaks. */
  void busy() {
    alarm.cancel();
  }
}
