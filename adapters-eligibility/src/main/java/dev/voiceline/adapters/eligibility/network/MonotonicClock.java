package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Our clock as the library wants it; it measures spans only, and never goes back. */
final class MonotonicClock extends java.time.Clock {
  private final Clock clock;

  MonotonicClock(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(clock.millis());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public java.time.Clock withZone(ZoneId zone) {
    return this;
  }
}
