package dev.voiceline.core.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Time that stands still until a test moves it. Alarms run on the thread that calls {@link
 * #advance}, in the order of their due times, ties in the order in which they were set. Safe for
 * use by any thread.
 */
public final class VirtualTime implements Clock, Timers {
  private final Instant origin;
  private final PriorityQueue<Entry> due =
      new PriorityQueue<>(Comparator.comparingLong(Entry::at).thenComparingLong(Entry::order));
  private long now;
  private long order;

  /** Starts at the first second of 2026, UTC. */
  public VirtualTime() {
    this(Instant.parse("2026-01-01T00:00:00Z"));
  }

  /** Starts at that time of day. */
  public VirtualTime(Instant origin) {
    this.origin = origin;
  }

  @Override
  public synchronized long millis() {
    return now;
  }

  @Override
  public synchronized Instant instant() {
    return origin.plusMillis(now);
  }

  @Override
  public synchronized Alarm after(Duration delay, Runnable task) {
    Entry entry = new Entry(now + Math.max(0, delay.toMillis()), order++, task);
    due.add(entry);
    return () -> cancel(entry);
  }

  /** Moves time on, running what falls due on the way, also what those tasks set. */
  public void advance(Duration by) {
    long end = millis() + by.toMillis();
    for (Optional<Entry> next = nextUntil(end); next.isPresent(); next = nextUntil(end)) {
      next.get().task().run();
    }
    synchronized (this) {
      now = end;
    }
  }

  /** Moves time on by so many milliseconds. */
  public void advanceMillis(long millis) {
    advance(Duration.ofMillis(millis));
  }

  /** How many alarms are set: none, when everything was released. */
  public synchronized int pending() {
    return due.size();
  }

  private synchronized Optional<Entry> nextUntil(long end) {
    Entry next = due.peek();
    if (next == null || next.at() > end) {
      return Optional.empty();
    }
    due.remove(next);
    now = Math.max(now, next.at());
    return Optional.of(next);
  }

  private synchronized void cancel(Entry entry) {
    due.remove(entry);
  }

  private record Entry(long at, long order, Runnable task) {}
}
