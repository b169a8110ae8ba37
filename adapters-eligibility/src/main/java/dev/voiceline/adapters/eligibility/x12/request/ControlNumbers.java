package dev.voiceline.adapters.eligibility.x12.request;

import dev.voiceline.core.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers of interchanges, nine digits each (X12 ISA13, GS06): from the time of the start on, one
 * more each time, and after the last the first again. Nothing is kept: as long as fewer than ten a
 * second are sent, a new start begins beyond what the last one used. Safe for use by any thread;
 * ways that share a sender and a receiver should share one.
 */
public final class ControlNumbers {
  private static final long LAST = 999_999_999L;
  private static final long PER_SECOND_MS = 100;

  private final AtomicLong next;

  private ControlNumbers(long first) {
    next = new AtomicLong(first);
  }

  /** From now on. */
  public static ControlNumbers startingNow(Clock clock) {
    return new ControlNumbers(clock.instant().toEpochMilli() / PER_SECOND_MS);
  }

  /** From now on, and so many further: for ways that cannot share. */
  public static ControlNumbers startingNow(Clock clock, int further) {
    return new ControlNumbers(clock.instant().toEpochMilli() / PER_SECOND_MS + further);
  }

  /** Nine digits, never all zero. */
  public String next() {
    long number = Math.floorMod(next.getAndIncrement(), LAST) + 1;
    return String.format(Locale.ROOT, "%09d", number);
  }
}
