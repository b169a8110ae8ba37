package dev.voiceline.adapters.deepgram;

import java.util.ArrayDeque;
import java.util.Deque;

/** Flushes of the last minute: the service bears 20. Used by one thread at a time. */
final class FlushBudget {
  private static final int MOST = 20;
  private static final long WINDOW_MS = 60_000;

  /** Early ones are a favor to the listener; enough are kept back for the ends of speeches. */
  private static final int KEPT_BACK = 12;

  private final Deque<Long> times = new ArrayDeque<>();

  /** Whether one may be sent that hastens a first sentence. */
  boolean allowsEarly(long now) {
    return left(now) > KEPT_BACK;
  }

  /** Whether one may be sent at all. */
  boolean allows(long now) {
    return left(now) > 0;
  }

  void spend(long now) {
    times.add(now);
  }

  /** The service says that none is left. */
  void exhaust(long now) {
    while (left(now) > 0) {
      times.add(now);
    }
  }

  /** Milliseconds until one may be sent. */
  long waitMs(long now) {
    return allows(now) ? 0 : Math.max(1, times.getFirst() + WINDOW_MS - now);
  }

  private int left(long now) {
    while (!times.isEmpty() && now - times.getFirst() >= WINDOW_MS) {
      times.removeFirst();
    }
    return MOST - times.size();
  }
}
