package dev.voiceline.simulator.phone.media;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the tasks of one call one at a time, in the order in which they come, on whichever thread
 * finds nobody running. A task that is added by a task runs after it.
 */
public final class Serial {
  private static final Logger LOG = LoggerFactory.getLogger(Serial.class);

  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  /** Runs a task now, or leaves it to the thread that is running one. Never blocks. */
  public void run(Runnable task) {
    tasks.add(task);
    if (waiting.getAndIncrement() > 0) {
      return;
    }
    boolean more = true;
    while (more) {
      try {
        attempt(tasks.remove());
      } finally {
        more = waiting.decrementAndGet() > 0;
      }
    }
  }

  // One task that fails, however badly, must not silence its call for ever.
  private static void attempt(Runnable task) {
    try {
      task.run();
    } catch (Throwable failure) {
      LOG.error("a task of a simulated call failed", failure);
    }
  }
}
