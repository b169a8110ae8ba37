package dev.voiceline.adapters.openai;

import dev.voiceline.adapters.openai.wire.OneAtATime;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Notices a service that owes a reply and says nothing at all any more, on a connection that looks
 * healthy. Used by one thread at a time.
 */
final class StallWatch {
  private final Clock clock;
  private final Timers timers;
  private final long patienceMs;
  private final BooleanSupplier owed;
  private final OneAtATime turns;
  private final Runnable stalled;
  private Alarm alarm = () -> {};
  private boolean armed;
  private boolean over;
  private long lastSign;

  StallWatch(
      Clock clock,
      Timers timers,
      Duration patience,
      BooleanSupplier owed,
      OneAtATime turns,
      Runnable stalled) {
    this.clock = clock;
    this.timers = timers;
    this.patienceMs = patience.toMillis();
    this.owed = owed;
    this.turns = turns;
    this.stalled = stalled;
  }

  /** The service said something. */
  void heard() {
    lastSign = clock.millis();
  }

  /** Something was asked for. */
  void expect() {
    lastSign = clock.millis();
    arm(patienceMs);
  }

  void stop() {
    over = true;
    alarm.cancel();
  }

  private void arm(long delayMs) {
    if (!armed && !over) {
      armed = true;
      alarm = timers.after(Duration.ofMillis(delayMs), () -> turns.run(this::look));
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
