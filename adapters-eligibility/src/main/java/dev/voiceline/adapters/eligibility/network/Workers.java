package dev.voiceline.adapters.eligibility.network;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads of the network's own that write messages and read answers, so that neither a call
 * nor the timers wait for it. They end when there is nothing to do.
 */
final class Workers implements Executor, AutoCloseable {
  private static final int MOST_THREADS = 4;
  private static final int MOST_WAITING = 4_096;
  private static final long IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;

  Workers() {
    int most = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    threads =
        new ThreadPoolExecutor(
            most,
            most,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            task -> {
              Thread thread = new Thread(task, "voiceline-payers");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Runs it soon.
   *
   * @throws java.util.concurrent.RejectedExecutionException when too much waits, or after closing
   */
  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  /** What waits is still done. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
