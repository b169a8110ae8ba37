package dev.voiceline.core.time;

import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * Notices somebody who owes something and gives no sign of life any more, on a connection that
 * looks healthy. For use by tasks of one executor only, which runs them one at a time.
 */
public final class StallWatch {
  private final Clock clock;
  private final Timers timers;
  private final long patienceMs;
  private final BooleanSupplier owed;
  private final Executor turns;
  private final Runnable stalled;
  private Alarm alarm = () -> {};
  private boolean armed;
  private boolean over;
  private long lastSign;

  /**
   * Watches nobody yet.
   *
   * @param patience without a sign
   * @param owed whether something is owed at that moment
   * @param turns runs tasks one at a time
   * @param stalled run as one of these tasks, when patience has run out
   */
  public StallWatch(
      Clock clock,
      Timers timers,
      Duration patience,
      BooleanSupplier owed,
      Executor turns,
      Runnable stalled) {
    this.clock = clock;
    this.timers = timers;
    this.patienceMs = patience.toMillis();
    this.owed = owed;
    this.turns = turns;
    this.stalled = stalled;
  }

  /** A sign of life. */
  public void heard() {
    lastSign = clock.millis();
  }

  /** Something was asked for. */
  public void expect() {
    lastSign = clock.millis();
    arm(patienceMs);
  }

  /** Ends it. */
  public void stop() {
    over = true;
    alarm.cancel();
  }

  private void arm(long delayMs) {
    if (!armed && !over) {
      armed = true;
      alarm = timers.after(Duration.ofMillis(delayMs), () -> turns.execute(this::look));
    }
  }

  private void look() {
    armed = false;
    if (over || !owed.getAsBoolean()) {
      return;
    }
    long silentMs = clock.millis() - lastSign;
    if (silentMs >= patienceMs) {
      stalled.run();
    } else {
      arm(patienceMs - silentMs);
    }
  }
}
