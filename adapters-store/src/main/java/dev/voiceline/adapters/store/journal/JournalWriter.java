package dev.voiceline.adapters.store.journal;

import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.JournalRefusal.Why;
import dev.voiceline.core.journal.Lease;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/**
 * The one thread that decides where items go, so that their order is kept: to the database while it
 * answers in time, else to the spool, and behind what is in the spool as long as anything is.
 */
final class JournalWriter {
  private static final int BATCH = 500;
  private static final long RETRY_MS = 100;

  private final WriteQueue<Waiting> queue;
  private final Sealing sealing;
  private final Spool spool;
  private final Drain drain;
  private final Executor acknowledging;
  private final long patienceMs;
  private final long closingMs;
  private volatile boolean full;
  private volatile long closingSince = Long.MAX_VALUE;

  /**
   * A writer.
   *
   * @param acknowledging where stages end, one after the other
   * @param patience how long the database may take before the spool is used
   * @param closing how long it goes on trying after the close
   */
  JournalWriter(
      WriteQueue<Waiting> queue,
      Sealing sealing,
      Spool spool,
      Drain drain,
      Executor acknowledging,
      Duration patience,
      Duration closing) {
    this.queue = queue;
    this.sealing = sealing;
    this.spool = spool;
    this.drain = drain;
    this.acknowledging = acknowledging;
    this.patienceMs = patience.toMillis();
    this.closingMs = closing.toMillis();
  }

  JournalHealth health() {
    if (full) {
      return new JournalHealth.Full();
    }
    return spool.active()
        ? new JournalHealth.Spooling(spool.waiting())
        : new JournalHealth.Healthy();
  }

  /** Ends after the queue was closed and is empty, or nothing can be written any more. */
  void run() {
    try {
      List<Waiting> batch = queue.take(BATCH);
      while (!batch.isEmpty()) {
        place(batch);
        batch = queue.take(BATCH);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void place(List<Waiting> batch) throws InterruptedException {
    List<Waiting> good = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (Waiting each : batch) {
      try {
        items.add(sealing.seal(each));
        good.add(each);
      } catch (RuntimeException | StackOverflowError odd) {
        acknowledging.execute(() -> each.done().completeExceptionally(odd));
      }
    }
    if (!good.isEmpty()) {
      placeSealed(good, items);
    }
  }

  private void placeSealed(List<Waiting> batch, List<Item> items) throws InterruptedException {
    Optional<CompletableFuture<Set<Lease>>> written = Optional.empty();
    while (true) {
      if (!spool.active()
          && written.map(CompletableFuture::isCompletedExceptionally).orElse(true)) {
        written = Optional.of(drain.write(items));
      }
      if ((!spool.active() && inDatabase(batch, written)) || toSpool(batch, items)) {
        full = false;
        return;
      }
      full = true;
      if (givesUp()) {
        batch.forEach(each -> fail(each, Why.CLOSED));
        return;
      }
      Optional<CompletableFuture<Set<Lease>>> underWay = written;
      queue.pause(() -> underWay.filter(JournalWriter::isThere).isPresent(), RETRY_MS);
    }
  }

  private static boolean isThere(CompletableFuture<Set<Lease>> written) {
    return written.isDone() && !written.isCompletedExceptionally();
  }

  /** Waits for a write that may be under way since an earlier try. */
  private boolean inDatabase(List<Waiting> batch, Optional<CompletableFuture<Set<Lease>>> underWay)
      throws InterruptedException {
    if (underWay.isEmpty()) {
      return false;
    }
    CompletableFuture<Set<Lease>> written = underWay.get();
    CompletableFuture<?> unused = written.whenComplete((stale, failure) -> queue.poke());
    long start = System.nanoTime();
    while (!written.isDone()) {
      long leftMs = patienceMs - (System.nanoTime() - start) / 1_000_000;
      if (leftMs <= 0 || queue.crowded()) {
        // It may still arrive there: it is written again from the spool, which changes nothing.
        return false;
      }
      queue.await(written::isDone, leftMs);
    }
    try {
      Set<Lease> stale = written.get();
      acknowledging.execute(() -> batch.forEach(each -> settle(each, stale)));
      return true;
    } catch (ExecutionException away) {
      return false;
    }
  }

  private boolean toSpool(List<Waiting> batch, List<Item> items) {
    try {
      spool.append(items);
    } catch (IOException disk) {
      drain.start();
      return false;
    }
    acknowledging.execute(() -> batch.forEach(each -> settle(each, Set.of())));
    drain.start();
    return true;
  }

  private boolean givesUp() {
    if (!queue.isClosed()) {
      return false;
    }
    long now = System.nanoTime();
    if (closingSince == Long.MAX_VALUE) {
      closingSince = now;
    }
    return now - closingSince > closingMs * 1_000_000;
  }

  private void fail(Waiting waiting, Why why) {
    acknowledging.execute(() -> refuse(waiting, why));
  }

  private static void settle(Waiting waiting, Set<Lease> stale) {
    if (waiting.leaseNeeded().filter(stale::contains).isPresent()) {
      refuse(waiting, Why.STALE_LEASE);
    } else {
      waiting.done().complete(null);
    }
  }

  private static void refuse(Waiting waiting, Why why) {
    waiting.done().completeExceptionally(new JournalRefusal(why));
  }
}
