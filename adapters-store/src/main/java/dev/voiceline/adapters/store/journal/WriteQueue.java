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
 * waits for is given out with the next that somebody does, or after a while.
 */
final class WriteQueue<T> {
  /** What became of an offer. */
  enum Offer {
    TAKEN,
    FULL,
    CLOSED
  }

  private final int capacity;
  private final long leisureNanos;
  private final ArrayDeque<T> waiting = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean hurried;
  private boolean closed;

  /**
   * A queue.
   *
   * @param leisure how long something may lie that nobody waits for
   */
  WriteQueue(int capacity, Duration leisure) {
    this.capacity = capacity;
    this.leisureNanos = leisure.toNanos();
  }

  /**
   * Puts something in.
   *
   * @param atLeisure whether nobody waits for it
   */
  Offer offer(T item, boolean atLeisure) {
    lock.lock();
    try {
      if (closed) {
        return Offer.CLOSED;
      }
      if (waiting.size() >= capacity) {
        return Offer.FULL;
      }
      waiting.addLast(item);
      // The writer sleeps only while nobody was in a hurry, or until it is crowded.
      if ((!atLeisure && !hurried) || isCrowded()) {
        changed.signalAll();
      }
      hurried |= !atLeisure;
      return Offer.TAKEN;
    } finally {
      lock.unlock();
    }
  }

  /** The next ones in order; none only when the queue is closed and empty. */
  List<T> take(int atMost) throws InterruptedException {
    lock.lock();
    try {
      long nanos = leisureNanos;
      while (!hurried && !closed && !isCrowded() && (nanos > 0 || waiting.isEmpty())) {
        // One that is put in at leisure wakes nobody: it is found when the time is over.
        nanos = changed.awaitNanos(nanos > 0 ? nanos : leisureNanos);
      }
      List<T> taken = new ArrayList<>();
      while (taken.size() < atMost && !waiting.isEmpty()) {
        taken.add(waiting.removeFirst());
      }
      hurried &= !waiting.isEmpty();
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
