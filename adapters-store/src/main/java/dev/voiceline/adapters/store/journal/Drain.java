package dev.voiceline.adapters.store.journal;

import dev.voiceline.core.journal.Lease;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The one thread that writes to the database: batches as they come, and what is in the spool. */
final class Drain {
  private static final int BATCH = 500;
  private static final long FIRST_PAUSE_MS = 100;
  private static final long LONGEST_PAUSE_MS = 2_000;

  private final ScheduledExecutorService thread;
  private final BatchWriter writer;
  private final Spool spool;
  private final Runnable whenEmpty;
  private long pauseMs = FIRST_PAUSE_MS;
  private boolean planned;

  /**
   * A drain.
   *
   * @param whenEmpty called whenever the spool has become empty
   */
  Drain(ScheduledExecutorService thread, BatchWriter writer, Spool spool, Runnable whenEmpty) {
    this.thread = thread;
    this.writer = writer;
    this.spool = spool;
    this.whenEmpty = whenEmpty;
  }

  /** Writes a batch; ends with the leases that do not hold, or fails. */
  CompletableFuture<Set<Lease>> write(List<Item> items) {
    return CompletableFuture.supplyAsync(() -> writer.write(items, false), thread);
  }

  /** Empties the spool, as long as it takes. */
  synchronized void start() {
    if (!planned) {
      planned = true;
      plan(0);
    }
  }

  private void plan(long afterMs) {
    try {
      ScheduledFuture<?> unused = thread.schedule(this::drain, afterMs, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      // The spool is drained when the journal is opened again.
      return;
    }
  }

  private void drain() {
    boolean empty;
    try {
      empty = drainSome();
      pauseMs = FIRST_PAUSE_MS;
    } catch (IOException | RuntimeException away) {
      plan(pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      return;
    }
    if (!empty) {
      plan(0);
      return;
    }
    synchronized (this) {
      planned = false;
      if (spool.active()) {
        start();
      }
    }
    whenEmpty.run();
  }

  private boolean drainSome() throws IOException {
    List<Item> items = spool.next(BATCH);
    if (items.isEmpty()) {
      return true;
    }
    Set<Lease> unused = writer.write(items, true);
    spool.drained(items.size());
    return false;
  }
}
