package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.time.Timers;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What all messages of one check share. Safe for use by any thread. */
final class CheckScope {
  private final Payer payer;
  private final Surroundings around;
  private final TimeLeft time;
  private final Waits waits;
  private final Troubles troubles;
  private final BooleanSupplier over;
  private final AtomicInteger repeats;

  CheckScope(
      Payer payer,
      Surroundings around,
      TimeLeft time,
      Waits waits,
      Troubles troubles,
      BooleanSupplier over) {
    this.payer = payer;
    this.around = around;
    this.time = time;
    this.waits = waits;
    this.troubles = troubles;
    this.over = over;
    repeats = new AtomicInteger(payer.effort().tries() - 1);
  }

  /** Whether nothing may be sent any more. */
  boolean isOver() {
    return over.getAsBoolean();
  }

  /** Whether one more repeat may be sent; it is counted. */
  boolean takeRepeat() {
    return repeats.getAndDecrement() > 0;
  }

  Payer payer() {
    return payer;
  }

  Timers timers() {
    return around.timers();
  }

  long nowMillis() {
    return around.clock().millis();
  }

  TimeLeft time() {
    return time;
  }

  Waits waits() {
    return waits;
  }

  Executor workers() {
    return around.workers();
  }

  Supplier<String> traces() {
    return around.traces();
  }

  Troubles troubles() {
    return troubles;
  }
}
