package dev.voiceline.core.cascade;

import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The one queue of a conversation. It knows how long what it runs has waited. */
final class MeasuredTasks implements Executor {
  private final SerialTasks tasks;
  private final Clock clock;
  private long waited;

  MeasuredTasks(Clock clock, Consumer<Throwable> onFailure) {
    this.clock = clock;
    this.tasks = new SerialTasks(onFailure);
  }

  @Override
  public void execute(Runnable task) {
    long posted = clock.millis();
    tasks.execute(
        () -> {
          waited = clock.millis() - posted;
          task.run();
        });
  }

  /** How long the running task has waited for its turn. Within a task only. */
  Duration waited() {
    return Duration.ofMillis(waited);
  }
}
