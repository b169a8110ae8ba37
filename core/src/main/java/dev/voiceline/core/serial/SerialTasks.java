package dev.voiceline.core.serial;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs tasks one at a time and in order, on whichever thread finds it idle. A task that is posted
 * from within a task runs after it. Safe for use by any thread.
 */
public final class SerialTasks implements Executor {
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final Consumer<Throwable> onFailure;

  /** Tells of a task that failed, on its thread and in its turn; the next one runs all the same. */
  public SerialTasks(Consumer<Throwable> onFailure) {
    this.onFailure = onFailure;
  }

  /**
   * Runs a task now, or after those that are running or waiting. Never blocks on them.
   *
   * @throws VirtualMachineError that a task failed with, once nothing waits any more
   */
  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (waiting.getAndIncrement() == 0) {
      Optional<VirtualMachineError> fatal = drain();
      if (fatal.isPresent()) {
        throw fatal.get();
      }
    }
  }

  /** How many tasks have not ended yet. */
  public int backlog() {
    return waiting.get();
  }

  private Optional<VirtualMachineError> drain() {
    Optional<VirtualMachineError> fatal = Optional.empty();
    do {
      try {
        attempt(tasks.remove());
      } catch (VirtualMachineError error) {
        fatal = Optional.of(error);
      }
    } while (waiting.decrementAndGet() > 0);
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
