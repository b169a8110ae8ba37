package dev.voiceline.adapters.store.journal;

import dev.voiceline.adapters.store.audit.AuditChain;
import dev.voiceline.adapters.store.database.Database;
import dev.voiceline.adapters.store.disk.Disk;
import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.adapters.store.sealing.StoreKeys;
import dev.voiceline.core.audit.AuditTrail;
import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.journal.NodeId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Journal, leases and audit trail: one queue, one writer, one spool. */
public final class Journals implements AutoCloseable {
  /**
   * Bounds.
   *
   * @param waiting how many items may wait in memory
   * @param spoolBytes how large the spool may become
   * @param patience how long the database may take before the spool is used
   * @param closing how long the close goes on trying to write
   */
  public record Bounds(int waiting, long spoolBytes, Duration patience, Duration closing) {}

  private final WriteQueue<Waiting> queue;
  private final Spool spool;
  private final Thread writing;
  private final ScheduledExecutorService draining;
  private final ExecutorService acknowledging;
  private final Duration closing;
  private final StoredJournal journal;
  private final DatabaseLeases leases;
  private final StoredAudit audit;

  /**
   * Opens the spool and begins to drain it. Does not wait for the database.
   *
   * @throws IOException when the spool file cannot be opened
   */
  public static Journals spooling(
      Database database,
      Readers readers,
      StoreKeys keys,
      AuditChain chain,
      Aead aead,
      MasterKeys masters,
      Disk disk,
      Path spoolFile,
      Bounds bounds)
      throws IOException {
    Spool spool = new FileSpool(new SpoolFile(disk, spoolFile, aead, masters), bounds.spoolBytes());
    return new Journals(database, readers, keys, chain, aead, masters, spool, bounds);
  }

  /** Of a visitor, who leaves the spool to whoever owns it. */
  public static Journals visiting(
      Database database,
      Readers readers,
      StoreKeys keys,
      AuditChain chain,
      Aead aead,
      MasterKeys masters,
      Bounds bounds) {
    return new Journals(database, readers, keys, chain, aead, masters, Spool.none(), bounds);
  }

  private Journals(
      Database database,
      Readers readers,
      StoreKeys keys,
      AuditChain chain,
      Aead aead,
      MasterKeys masters,
      Spool spool,
      Bounds bounds) {
    this.closing = bounds.closing();
    this.queue = new WriteQueue<>(bounds.waiting());
    this.spool = spool;
    this.draining = Executors.newSingleThreadScheduledExecutor(named("voiceline-store-database"));
    this.acknowledging = Executors.newSingleThreadExecutor(named("voiceline-store-done"));
    Tallies tallies = new Tallies(keys);
    Drain drain =
        new Drain(draining, new BatchWriter(database, tallies, chain), spool, queue::poke);
    Sealing sealing = new Sealing(aead, masters);
    JournalWriter writer =
        new JournalWriter(
            queue, sealing, spool, drain, acknowledging, bounds.patience(), bounds.closing());
    this.journal =
        new StoredJournal(
            queue,
            sealing,
            database,
            readers,
            new CallQuestions(aead, masters, tallies),
            writer::health);
    this.leases = new DatabaseLeases(readers, database.dialect().nowMillis());
    this.audit = new StoredAudit(queue, readers, chain);
    this.writing = named("voiceline-store-writer").newThread(writer::run);
    writing.start();
    drain.start();
  }

  /** The journal. */
  public CallJournal journal() {
    return journal;
  }

  /** Who owns calls. */
  public CallLeases leases() {
    return leases;
  }

  /** Gives back what a node has that is known to be dead; tells how many calls it were. */
  public CompletionStage<Integer> releaseAll(NodeId dead) {
    return leases.releaseAll(dead);
  }

  /** The audit trail. */
  public AuditTrail audit() {
    return audit;
  }

  /** Where the spool is as it was, after damaged entries were found in it. Never blocks. */
  public Optional<Path> damagedSpool() {
    return spool.damaged();
  }

  /** Threads that do not keep a program alive. */
  public static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Writes what waits, as far as it can be written, and fails the rest. */
  @Override
  public void close() throws IOException {
    queue.close();
    try {
      writing.join(closing.toMillis() * 2 + 1_000);
      draining.shutdown();
      boolean drained = draining.awaitTermination(closing.toMillis(), TimeUnit.MILLISECONDS);
      if (!drained) {
        draining.shutdownNow();
      }
      acknowledging.shutdown();
      boolean unused = acknowledging.awaitTermination(closing.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      draining.shutdownNow();
      acknowledging.shutdownNow();
      Thread.currentThread().interrupt();
    }
    spool.close();
  }
}
