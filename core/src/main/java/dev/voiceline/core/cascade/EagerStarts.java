package dev.voiceline.core.cascade;

import java.util.concurrent.atomic.LongAdder;

/**
 * How often replies were prepared before their time, over all calls. Safe for use by any thread.
 */
public final class EagerStarts {
  private final LongAdder used = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder wasted = new LongAdder();

  EagerStarts() {}

  /** Prepared replies that were asked for. */
  public long used() {
    return used.sum();
  }

  /** Prepared replies that nobody asked for. */
  public long dropped() {
    return dropped.sum();
  }

  /** Tokens, read and written, of those that nobody asked for. */
  public long wastedTokens() {
    return wasted.sum();
  }

  void use() {
    used.increment();
  }

  void drop(long tokens) {
    dropped.increment();
    wasted.add(tokens);
  }
}
