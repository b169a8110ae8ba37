package dev.voiceline.core.runtime;

import dev.voiceline.core.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * Decides which lines a call takes: the first, and one in the place of each that went. Lines are
 * numbered from 1. Safe for use by any thread, and the answer is there at once, since the network
 * asks before the call itself may have noticed anything.
 *
 * <p>A line that keeps breaking is given up: each break within a minute uses up one of three
 * returns.
 */
final class LineGate {
  private static final int RETURNS = 3;
  private static final long WITHIN_MILLIS = Duration.ofMinutes(1).toMillis();
  private static final int NONE = -1;

  private final Clock clock;
  private final Deque<Long> breaks = new ArrayDeque<>();
  private int claimed;
  private int gone;
  private int lent = NONE;
  private int offeredFor = NONE;
  private boolean returns = true;
  private boolean shut;

  LineGate(Clock clock) {
    this.clock = clock;
  }

  /** Takes a new line, if one is wanted: the newest wins from now on. */
  synchronized OptionalInt claim() {
    if (!wanted()) {
      return OptionalInt.empty();
    }
    claimed++;
    return OptionalInt.of(claimed);
  }

  /** Whether a new line would be taken. */
  synchronized boolean wanted() {
    return !shut && returns && (claimed == gone || claimed == lent);
  }

  /** Whether a line is known to be gone. */
  synchronized boolean isGone(int line) {
    return line <= gone;
  }

  /** A line broke. Telling it again changes nothing. True when another may come in its place. */
  synchronized boolean broke(int line) {
    if (line > gone) {
      gone = line;
      returns = line == lent || mayReturn();
    }
    return returns && !shut;
  }

  /**
   * The network asks what is to come after the newest line. A line that was offered and never came
   * counts as one that broke.
   */
  synchronized Loss brokeNewest() {
    if (offeredFor == claimed) {
      returns = returns && mayReturn();
    }
    offeredFor = claimed;
    return new Loss(claimed, broke(claimed));
  }

  /** The network tells that the newest line broke, and asks nothing: nothing is offered yet. */
  synchronized Loss toldBroken() {
    return new Loss(claimed, broke(claimed));
  }

  /** A line ended in another way. */
  synchronized void ended(int line) {
    gone = Math.max(gone, line);
  }

  /** Follows the call: whether the network may take its line away, and whether it wants any. */
  synchronized void follow(int line, boolean lends, boolean closing) {
    lent = lends ? line : NONE;
    shut = closing;
  }

  private boolean mayReturn() {
    long now = clock.millis();
    while (!breaks.isEmpty() && now - breaks.getFirst() >= WITHIN_MILLIS) {
      breaks.removeFirst();
    }
    if (breaks.size() >= RETURNS) {
      return false;
    }
    breaks.addLast(now);
    return true;
  }

  /**
   * A line that broke.
   *
   * @param line its number; 0 when there never was one
   * @param returns whether another may come in its place
   */
  record Loss(int line, boolean returns) {}
}
