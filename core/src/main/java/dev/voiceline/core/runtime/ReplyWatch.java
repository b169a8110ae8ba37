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

  private final Alarms alarms;
  private final Clock clock;
  private final Runnable silent;
  private boolean owed;
  private volatile long heardAt;

  ReplyWatch(Alarms alarms, Clock clock, Runnable silent) {
    this.alarms = alarms;
    this.clock = clock;
    this.silent = silent;
  }

  /** A reply is asked for, or has begun. */
  void expect() {
    owed = true;
    heardAt = clock.millis();
    watch(PATIENCE);
  }

  /** Something of a reply came. Any thread. */
  void heard() {
    heardAt = clock.millis();
  }

  /** Nothing is owed. */
  void rest() {
    owed = false;
    alarms.cancel(this);
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
