package dev.voiceline.core.time;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs tasks of many threads one after the other, in the order of their arrival, on whichever of
 * these threads finds nobody at work. Nobody waits; what a task starts itself comes after it. Safe
 * for use by any thread.
 */
public final class OneAtATime implements Executor {
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();
  private final Consumer<Throwable> onFault;

  /** Tells of a task that failed, in its turn; the next one runs all the same. */
  public OneAtATime(Consumer<Throwable> onFault) {
    this.onFault = onFault;
  }

  @Override
  public void execute(Runnable task) {
    waiting.add(task);
    if (count.getAndIncrement() == 0) {
      do {
        run(waiting.remove());
      } while (count.decrementAndGet() > 0);
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (Throwable fault) {
      // Also an Error: otherwise nothing would ever run again.
      onFault.accept(fault);
    }
  }
}
