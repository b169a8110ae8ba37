package dev.voiceline.adapters.store.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * What waits to be written: bounded, and one lock that is held for a few instructions. What nobody
 * waits for is given out with the next that somebody does, or when its time has come.
 */
final class WriteQueue<T> {
  /** Longer than any leisure of a call, so that those wake nobody. */
  private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** What became of an offer. */
  enum Offer {
    TAKEN,
    FULL,
    CLOSED
  }

  private final int capacity;
  private final ArrayDeque<T> waiting = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** When something of it is to be written, by {@link System#nanoTime}; of an empty queue never. */
  private long dueAt;

  /** When the writer looks of itself. */
  private long looksAt = System.nanoTime();

  private boolean closed;

  WriteQueue(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Puts something in.
   *
   * @param leisure how long it may lie there
   */
  Offer offer(T item, Duration leisure) {
    lock.lock();
    try {
      if (closed) {
        return Offer.CLOSED;
      }
      if (waiting.size() >= capacity) {
        return Offer.FULL;
      }
      long due = System.nanoTime() + leisure.toNanos();
      dueAt = waiting.isEmpty() || due - dueAt < 0 ? due : dueAt;
      waiting.addLast(item);
      if (dueAt - looksAt < 0 || isCrowded()) {
        looksAt = dueAt;
        changed.signalAll();
      }
      return Offer.TAKEN;
    } finally {
      lock.unlock();
    }
  }

  /** Nothing lies any longer. */
  void hurry() {
    lock.lock();
    try {
      dueAt = System.nanoTime();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The next ones in order; none only when the queue is closed and empty. */
  List<T> take(int atMost) throws InterruptedException {
    lock.lock();
    try {
      long now = System.nanoTime();
      while (!closed && !isCrowded() && (waiting.isEmpty() || dueAt - now > 0)) {
        long nanos = waiting.isEmpty() ? IDLE_NANOS : dueAt - now;
        looksAt = now + nanos;
        long unused = changed.awaitNanos(nanos);
        now = System.nanoTime();
      }
      List<T> taken = new ArrayList<>();
      while (taken.size() < atMost && !waiting.isEmpty()) {
        taken.add(waiting.removeFirst());
      }
      dueAt = now;
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until this is so, the queue is crowded, or the time is over; maybe less. */
  void await(BooleanSupplier enough, long millis) throws InterruptedException {
    long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    lock.lock();
    try {
      while (nanos > 0 && !isCrowded() && !enough.getAsBoolean()) {
        nanos = changed.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until this is so or the time is over, however crowded the queue is. */
  void pause(BooleanSupplier enough, long millis) throws InterruptedException {
    long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    lock.lock();
    try {
      while (nanos > 0 && !enough.getAsBoolean()) {
        nanos = changed.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether it is more than half full. */
  boolean crowded() {
    lock.lock();
    try {
      return isCrowded();
    } finally {
      lock.unlock();
    }
  }

  /** Makes {@link #await} and {@link #pause} look again. */
  void poke() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more; what waits is still given out. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean isCrowded() {
    return waiting.size() > capacity / 2;
  }
}
