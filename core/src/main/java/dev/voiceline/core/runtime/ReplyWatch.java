package dev.voiceline.core.runtime;

import dev.voiceline.core.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Sees to it that a conversation that owes a reply does not keep silent for ever, whatever its
 * adapter watches for. Used from the mailbox only, but for {@link #heard}.
 */
final class ReplyWatch {
  /** Longer than any adapter's own watch, which knows more. */
  static final Duration PATIENCE = Duration.ofSeconds(12);

  private static final long NEVER = Long.MIN_VALUE;

  private final Alarms alarms;
  private final Clock clock;
  private final Runnable silent;
  private boolean owed;
  private volatile long heardAt;
  private volatile long unansweredSince = NEVER;

  ReplyWatch(Alarms alarms, Clock clock, Runnable silent) {
    this.alarms = alarms;
    this.clock = clock;
    this.silent = silent;
  }

  /**
   * A reply is asked for, or has begun. One that takes the place of another that never came is
   * waited for no longer than that one.
   */
  void expect() {
    owed = true;
    long now = clock.millis();
    unansweredSince = unansweredSince == NEVER ? now : unansweredSince;
    heardAt = unansweredSince;
    watch(PATIENCE.minusMillis(now - heardAt));
  }

  /** Something of a reply came. Any thread. */
  void heard() {
    heardAt = clock.millis();
    unansweredSince = NEVER;
  }

  /** What was asked for is not wanted any more; that does not prove that it would have come. */
  void withdrawn() {
    owed = false;
    alarms.cancel(this);
  }

  /** Nothing is owed. */
  void rest() {
    withdrawn();
    unansweredSince = NEVER;
  }

  /** When something of the reply that is owed came last, or when it was asked for. */
  OptionalLong owesSince() {
    return owed ? OptionalLong.of(heardAt) : OptionalLong.empty();
  }

  boolean isOwed() {
    return owed;
  }

  private void watch(Duration after) {
    alarms.set(this, after, this::look);
  }

  private void look() {
    Duration left = PATIENCE.minusMillis(clock.millis() - heardAt);
    if (owed && left.compareTo(Duration.ZERO) > 0) {
      watch(left);
    } else if (owed) {
      silent.run();
    }
  }
}
