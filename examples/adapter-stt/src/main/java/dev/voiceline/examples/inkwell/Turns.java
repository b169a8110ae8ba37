package dev.voiceline.examples.inkwell;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs tasks of many threads one after the other, on whichever of these threads finds nobody at
 * work. No thread waits, and no lock is held while a listener is told.
 */
final class Turns {
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();
  private final Consumer<Throwable> onFailure;

  Turns(Consumer<Throwable> onFailure) {
    this.onFailure = onFailure;
  }

  /** Runs a task now, or leaves it to the thread that is at work. */
  void run(Runnable task) {
    waiting.add(task);
    if (count.getAndIncrement() == 0) {
      do {
        attempt(waiting.remove());
      } while (count.decrementAndGet() > 0);
    }
  }

  /** Whatever a task throws, the next one has its turn. */
  private void attempt(Runnable task) {
    try {
      task.run();
    } catch (Throwable fault) {
      onFailure.accept(fault);
    }
  }
}
