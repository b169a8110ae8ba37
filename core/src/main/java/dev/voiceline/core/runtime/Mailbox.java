package dev.voiceline.core.runtime;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs what is posted one at a time and in order, on the thread of whoever finds it free: a single
 * writer without a thread of its own. Bounded: what is posted to a full box is dropped and counted.
 */
final class Mailbox {
  private static final int BOUND = 10_000;

  private final Queue<Runnable> letters = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger dropped = new AtomicInteger();
  private final Consumer<Throwable> faults;

  /** What a letter throws goes to the given place; the next one is run all the same. */
  Mailbox(Consumer<Throwable> faults) {
    this.faults = faults;
  }

  void post(Runnable letter) {
    if (waiting.get() >= BOUND) {
      dropped.incrementAndGet();
      return;
    }
    letters.add(letter);
    if (waiting.getAndIncrement() == 0) {
      drain();
    }
  }

  int dropped() {
    return dropped.get();
  }

  private void drain() {
    do {
      Runnable letter = letters.poll();
      if (letter != null) {
        run(letter);
      }
    } while (waiting.decrementAndGet() > 0);
  }

  private void run(Runnable letter) {
    try {
      letter.run();
    } catch (Throwable fault) {
      // An Error of somebody's class path must not freeze the call: the box would never be drained
      // again.
      faults.accept(fault);
    }
  }
}
