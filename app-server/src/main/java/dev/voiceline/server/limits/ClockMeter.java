package dev.voiceline.server.limits;

import dev.voiceline.core.time.Clock;
import io.github.bucket4j.TimeMeter;
import java.util.concurrent.TimeUnit;

/** Measures with the product's own clock, which never goes back. */
record ClockMeter(Clock clock) implements TimeMeter {
  @Override
  public long currentTimeNanos() {
    return TimeUnit.MILLISECONDS.toNanos(clock.millis());
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }
}
