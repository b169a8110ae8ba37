package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.time.Timers;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What all messages of one check share. Safe for use by any thread. */
final class CheckScope {
  private final Payer payer;
  private final Timers timers;
  private final TimeLeft time;
  private final Waits waits;
  private final Supplier<String> traces;
  private final Troubles troubles;
  private final BooleanSupplier over;
  private final AtomicInteger repeats;

  CheckScope(
      Payer payer,
      Timers timers,
      TimeLeft time,
      Waits waits,
      Supplier<String> traces,
      Troubles troubles,
      BooleanSupplier over) {
    this.payer = payer;
    this.timers = timers;
    this.time = time;
    this.waits = waits;
    this.traces = traces;
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
    return timers;
  }

  TimeLeft time() {
    return time;
  }

  Waits waits() {
    return waits;
  }

  Supplier<String> traces() {
    return traces;
  }

  Troubles troubles() {
    return troubles;
  }
}
