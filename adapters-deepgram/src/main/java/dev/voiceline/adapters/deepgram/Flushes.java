package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The flushes that wait for their last words. The service answers one when words were pending, and
 * otherwise perhaps never: each waits for a bounded time. Used by one thread at a time.
 */
final class Flushes {
  /** The service cuts its windows a little before the last byte. */
  private static final long TOLERANCE_MS = 200;

  private final Timers timers;
  private final Duration patience;
  private final SerialTasks turns;
  private final Runnable flushed;
  private final Deque<Flush> waiting = new ArrayDeque<>();

  private record Flush(long atMs, Alarm alarm) {}

  Flushes(Timers timers, Duration patience, SerialTasks turns, Runnable flushed) {
    this.timers = timers;
    this.patience = patience;
    this.turns = turns;
    this.flushed = flushed;
  }

  /** All audio before that time is wanted. */
  void add(long atMs) {
    waiting.add(new Flush(atMs, timers.after(patience, () -> turns.execute(this::waitedEnough))));
  }

  /** A flush was answered; a late answer to one that is given up concerns no later one. */
  void answered(long upToMs) {
    while (!waiting.isEmpty() && waiting.peek().atMs() <= upToMs + TOLERANCE_MS) {
      waiting.remove().alarm().cancel();
      flushed.run();
    }
  }

  void close() {
    waiting.forEach(flush -> flush.alarm().cancel());
    waiting.clear();
  }

  /** Their patience is the same, so the oldest is the one whose time is up. */
  private void waitedEnough() {
    if (!waiting.isEmpty()) {
      waiting.remove();
      flushed.run();
    }
  }
}
