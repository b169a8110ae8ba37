package dev.voiceline.tck;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for a condition, up to a bound. The bound only decides how long a broken adapter keeps a
 * test waiting, so it is generous.
 *
 * @param bound after which a condition counts as never met
 */
public record Await(Duration bound) {
  private static final long STEP_NANOS = 1_000_000;

  /** Returns as soon as the condition holds. */
  public void until(String expectation, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > bound.toNanos()) {
        throw new AssertionError("not within " + bound.toMillis() + " ms: " + expectation);
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new AssertionError("interrupted while waiting: " + expectation);
      }
      LockSupport.parkNanos(STEP_NANOS);
    }
  }
}
