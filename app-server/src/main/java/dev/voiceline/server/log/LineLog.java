package dev.voiceline.server.log;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Writes lines from a thread of its own, so that a slow terminal or disk never holds up a call. The
 * queue is bounded: a line too many is dropped, and how many were is written as soon as there is
 * room. Safe for use by any thread.
 */
public final class LineLog implements AutoCloseable {
  private static final int WAITING_LINES = 10_000;
  private static final Duration FLUSH_WITHIN = Duration.ofSeconds(5);
  private static final long LOOK_UP_MS = 200;

  private final BlockingQueue<String> waiting;
  private final Consumer<String> sink;
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread writer;

  /** Writes to a consumer, which is called by one thread only. */
  public LineLog(Consumer<String> sink) {
    this(sink, WAITING_LINES);
  }

  LineLog(Consumer<String> sink, int bound) {
    this.sink = sink;
    this.waiting = new ArrayBlockingQueue<>(bound);
    this.writer = new Thread(this::write, "voiceline-log");
    writer.setDaemon(true);
    writer.start();
  }

  /** Writes to the standard output. */
  public static LineLog toStandardOutput() {
    PrintStream out = System.out;
    return new LineLog(
        line -> {
          out.println(line);
          out.flush();
        });
  }

  /** Hands a line over and returns at once. After {@link #close} it is dropped. */
  public void line(String text) {
    if (closed.get() || !waiting.offer(text)) {
      dropped.incrementAndGet();
    }
  }

  /** Writes what waits, for a few seconds at most, and ends the thread. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      writer.interrupt();
      try {
        writer.join(FLUSH_WITHIN.toMillis());
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void write() {
    while (!closed.get()) {
      try {
        String next = waiting.poll(LOOK_UP_MS, TimeUnit.MILLISECONDS);
        if (next != null) {
          tell(next);
        }
        tellDropped();
      } catch (InterruptedException closing) {
        break;
      }
    }
    Thread.interrupted();
    for (String next = waiting.poll(); next != null; next = waiting.poll()) {
      tell(next);
    }
    tellDropped();
  }

  private void tellDropped() {
    long lost = dropped.getAndSet(0);
    if (lost > 0) {
      tell("[WARN] " + lost + " log lines were dropped: the log could not be written fast enough.");
    }
  }

  private void tell(String line) {
    try {
      sink.accept(line);
    } catch (RuntimeException unwritable) {
      // A log that cannot be written has nowhere to say so, and must not end the calls.
      dropped.incrementAndGet();
    }
  }
}
