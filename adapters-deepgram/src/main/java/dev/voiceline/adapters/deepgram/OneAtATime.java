package dev.voiceline.adapters.deepgram;

import java.util.Optional;
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
  private final Consumer<Throwable> onFailure;

  /** Tells of a task that failed, in its turn; the next one runs all the same. */
  OneAtATime(Consumer<Throwable> onFailure) {
    this.onFailure = onFailure;
  }

  /**
   * Runs a task now, or leaves it to the thread that is at work.
   *
   * @throws VirtualMachineError that a task failed with, once nothing waits any more
   */
  void run(Runnable task) {
    waiting.add(task);
    if (count.getAndIncrement() == 0) {
      Optional<VirtualMachineError> fatal = runAll();
      if (fatal.isPresent()) {
        throw fatal.get();
      }
    }
  }

  /** How many tasks have not ended yet. */
  int backlog() {
    return count.get();
  }

  private Optional<VirtualMachineError> runAll() {
    Optional<VirtualMachineError> fatal = Optional.empty();
    do {
      try {
        attempt(waiting.remove());
      } catch (VirtualMachineError error) {
        fatal = Optional.of(error);
      }
    } while (count.decrementAndGet() > 0);
    return fatal;
  }

  /** Whatever a task throws stays its own affair, except what the whole machine suffers from. */
  private void attempt(Runnable task) {
    try {
      task.run();
    } catch (Throwable broken) {
      tell(broken);
      if (broken instanceof VirtualMachineError fatal) {
        throw fatal;
      }
    }
  }

  private void tell(Throwable broken) {
    try {
      onFailure.accept(broken);
    } catch (Throwable worse) {
      if (worse != broken) {
        broken.addSuppressed(worse);
      }
    }
  }
}
