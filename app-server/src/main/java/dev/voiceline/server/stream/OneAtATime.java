package dev.voiceline.server.stream;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs tasks in order and never two at once, on the thread of whoever finds it free. */
final class OneAtATime {
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  void run(Runnable task) {
    tasks.add(task);
    if (waiting.getAndIncrement() == 0) {
      do {
        Runnable next = tasks.poll();
        if (next != null) {
          next.run();
        }
      } while (waiting.decrementAndGet() > 0);
    }
  }
}
