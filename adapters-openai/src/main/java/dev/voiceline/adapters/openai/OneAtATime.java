package dev.voiceline.adapters.openai;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs tasks of many threads one after the other, in the order of their arrival, on whichever of
 * these threads finds nobody at work. No thread ever waits; what a task starts itself comes after
 * it.
 */
final class OneAtATime {
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();
  private final Consumer<RuntimeException> onFailure;

  /** Tells of a task that failed; the next one runs all the same. */
  OneAtATime(Consumer<RuntimeException> onFailure) {
    this.onFailure = onFailure;
  }

  void run(Runnable task) {
    waiting.add(task);
    if (count.getAndIncrement() > 0) {
      return;
    }
    do {
      runNext();
    } while (count.decrementAndGet() > 0);
  }

  /** How many tasks have not ended yet. */
  int backlog() {
    return count.get();
  }

  private void runNext() {
    try {
      waiting.remove().run();
    } catch (RuntimeException failed) {
      onFailure.accept(failed);
    }
  }
}
