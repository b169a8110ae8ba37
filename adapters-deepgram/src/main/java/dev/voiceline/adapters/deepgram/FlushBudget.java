package dev.voiceline.adapters.deepgram;

import java.util.ArrayDeque;
import java.util.Deque;

/** Flushes of the last minute: the service bears 20. Used by one thread at a time. */
final class FlushBudget {
  private static final int MOST = 20;
  private static final long WINDOW_MS = 60_000;

  /** What a flush is for. The less it matters, the more are kept back for others. */
  enum Need {
    /** The end of a speech: nothing else brings its last words. */
    LAST(0),
    /** The first piece of a speech: nothing is heard before. */
    FIRST(2),
    /** A piece in the middle, which may as well come with the next. */
    MORE(12);

    private final int keptBack;

    Need(int keptBack) {
      this.keptBack = keptBack;
    }
  }

  private final Deque<Long> times = new ArrayDeque<>();

  boolean allows(Need need, long now) {
    return left(now) > need.keptBack;
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
  long waitMs(Need need, long now) {
    if (allows(need, now)) {
      return 0;
    }
    int inTheWay = times.size() - (MOST - need.keptBack);
    long freed = times.stream().skip(inTheWay).findFirst().orElseThrow();
    return Math.max(1, freed + WINDOW_MS - now);
  }

  private int left(long now) {
    while (!times.isEmpty() && now - times.getFirst() >= WINDOW_MS) {
      times.removeFirst();
    }
    return MOST - times.size();
  }
}
