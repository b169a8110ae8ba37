package dev.voiceline.adapters.store;

import dev.voiceline.adapters.store.audit.AuditAnchor;
import dev.voiceline.adapters.store.audit.AuditChain;
import dev.voiceline.adapters.store.audit.AuditQuery;
import dev.voiceline.adapters.store.database.Database;
import dev.voiceline.adapters.store.disk.Disk;
import dev.voiceline.adapters.store.journal.Journals;
import dev.voiceline.adapters.store.journal.Readers;
import dev.voiceline.adapters.store.recording.Recordings;
import dev.voiceline.adapters.store.recording.RecordingsElsewhere;
import dev.voiceline.adapters.store.retention.Deletions;
import dev.voiceline.adapters.store.retention.Duties;
import dev.voiceline.adapters.store.retention.LegalHolds;
import dev.voiceline.adapters.store.retention.RetentionPolicy;
import dev.voiceline.adapters.store.retention.RetentionRun;
import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.KeyedHash;
import dev.voiceline.adapters.store.sealing.StoreKeys;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditTrail;
import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.time.Clock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * All that is kept: journal, audit trail, recordings. Opening it does not wait for the database.
 */
public final class Store implements AutoCloseable {
  private static final int READERS = 4;
  private static final int QUESTIONS = 1_000;

  private final Database database;
  private final ExecutorService pool;
  private final Readers readers;
  private final StoreKeys keys;
  private final AuditChain chain;
  private final Journals journals;
  private final Recordings recordings;
  private final Rewrap rewrap;

  /** Opens journal, leases and audit trail over what the store has opened. */
  private interface Opening {
    Journals over(Store store, Aead aead) throws IOException;
  }

  private Store(
      StoreSettings settings,
      Clock clock,
      Disk disk,
      UnaryOperator<DataSource> wrapping,
      Optional<RecordingsElsewhere> elsewhere,
      Opening opening)
      throws IOException {
    Aead aead = new Aead(new SecureRandom());
    this.database = Database.at(settings.database(), wrapping);
    this.pool =
        new ThreadPoolExecutor(
            READERS,
            READERS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(QUESTIONS),
            Journals.named("voiceline-store-reader"));
    this.readers = new Readers(database, pool);
    this.keys = new StoreKeys(aead, settings.keys());
    this.chain = new AuditChain(keys, new AuditAnchor(settings.anchor()));
    this.journals = journals(opening, aead);
    this.recordings =
        new Recordings(
            disk,
            aead,
            settings.keys(),
            clock,
            settings.recordings(),
            database,
            readers,
            elsewhere);
    this.rewrap = new Rewrap(database, readers, recordings, aead, settings.keys());
  }

  private Journals journals(Opening opening, Aead aead) throws IOException {
    try {
      return opening.over(this, aead);
    } catch (IOException | RuntimeException failed) {
      pool.shutdownNow();
      database.close();
      throw failed;
    }
  }

  /**
   * Opens it.
   *
   * @throws dev.voiceline.adapters.store.journal.ForeignSpool when the spool file has another
   *     layout
   * @throws IOException when the spool file cannot be opened
   * @throws dev.voiceline.adapters.store.sealing.SealException when the spool was written with a
   *     master key that is not here
   */
  public static Store open(StoreSettings settings, Clock clock) throws IOException {
    return open(settings, clock, Disk.real(), UnaryOperator.identity());
  }

  /**
   * Opens it; recordings are brought elsewhere once {@link Recordings#bringAway} was called.
   *
   * @throws IOException when the spool file cannot be opened
   */
  public static Store open(StoreSettings settings, Clock clock, RecordingsElsewhere elsewhere)
      throws IOException {
    return open(settings, clock, Disk.real(), UnaryOperator.identity(), Optional.of(elsewhere));
  }

  /**
   * Opens it over another disk, and with something between the pool and its users.
   *
   * @throws IOException when the spool file cannot be opened
   */
  public static Store open(
      StoreSettings settings, Clock clock, Disk disk, UnaryOperator<DataSource> wrapping)
      throws IOException {
    return open(settings, clock, disk, wrapping, Optional.empty());
  }

  /**
   * Opens it over another disk, with something between the pool and its users, and with recordings
   * elsewhere.
   *
   * @throws IOException when the spool file cannot be opened
   */
  public static Store open(
      StoreSettings settings,
      Clock clock,
      Disk disk,
      UnaryOperator<DataSource> wrapping,
      RecordingsElsewhere elsewhere)
      throws IOException {
    return open(settings, clock, disk, wrapping, Optional.of(elsewhere));
  }

  private static Store open(
      StoreSettings settings,
      Clock clock,
      Disk disk,
      UnaryOperator<DataSource> wrapping,
      Optional<RecordingsElsewhere> elsewhere)
      throws IOException {
    return new Store(
        settings,
        clock,
        disk,
        wrapping,
        elsewhere,
        (store, aead) ->
            Journals.spooling(
                store.database,
                store.readers,
                store.keys,
                store.chain,
                aead,
                settings.keys(),
                disk,
                settings.spool(),
                settings.bounds()));
  }

  /**
   * Opens it for somebody who looks in while a server may have it open: what is written goes to the
   * database or, when it is away, nowhere.
   */
  public static Store visit(StoreSettings settings, Clock clock) {
    return visit(settings, clock, Optional.empty());
  }

  /**
   * The same.
   *
   * @param elsewhere where recordings are kept that are not in the directory any more
   */
  public static Store visit(
      StoreSettings settings, Clock clock, Optional<RecordingsElsewhere> elsewhere) {
    try {
      return new Store(
          settings,
          clock,
          Disk.real(),
          UnaryOperator.identity(),
          elsewhere,
          (store, aead) ->
              Journals.visiting(
                  store.database,
                  store.readers,
                  store.keys,
                  store.chain,
                  aead,
                  settings.keys(),
                  settings.bounds()));
    } catch (IOException never) {
      throw new UncheckedIOException("a visitor opens no file", never);
    }
  }

  /**
   * Asks the database whether it is there, takes entries and knows our keys. Fails with a {@link
   * dev.voiceline.adapters.store.sealing.SealException} when it was written with a master key that
   * is not here, and with another exception when it cannot be asked.
   */
  public CompletionStage<Void> ready() {
    return readers
        .write(
            handle -> {
              chain.prepare(handle);
              return true;
            })
        .thenAccept(there -> {});
  }

  /** What happens in calls. */
  public CallJournal journal() {
    return journals.journal();
  }

  /**
   * Where the spool is as it was, after damaged entries were found in it: those are in no database.
   * Never blocks.
   */
  public Optional<Path> damagedSpool() {
    return journals.damagedSpool();
  }

  /** Who owns calls. */
  public CallLeases leases() {
    return journals.leases();
  }

  /**
   * Gives back, at once, all calls of a node that is known to be dead, before its time runs out.
   * Ends with how many it were; fails when the database cannot be asked.
   */
  public CompletionStage<Integer> releaseAll(NodeId dead) {
    return journals.releaseAll(dead);
  }

  /** Who saw or heard what. */
  public AuditTrail audit() {
    return journals.audit();
  }

  /** The latest audit entry of a kind that the database has. */
  public CompletionStage<Optional<AuditEntry>> latestAudit(String kind) {
    return readers.read(handle -> chain.latest(handle, kind));
  }

  /** Audit entries that somebody wants to see, newest first. */
  public CompletionStage<List<AuditQuery.Placed>> findAudit(AuditQuery query) {
    return readers.read(handle -> chain.find(handle, query));
  }

  /** A keyed hash whose key is the same as long as the database lives, and on all its nodes. */
  public CompletionStage<KeyedHash> hashing(String use) {
    return readers.write(handle -> new KeyedHash(keys.findOrMake(handle, "hashing " + use)));
  }

  /** What calls sound like. */
  public Recordings recordings() {
    return recordings;
  }

  /** What must not be deleted. */
  public LegalHolds holds() {
    return new LegalHolds(readers, database.dialect().nowMillis());
  }

  /** Deletes what is old enough, when it is run. */
  public RetentionRun retention(RetentionPolicy policy) {
    return new RetentionRun(
        policy,
        recordings,
        deletions(RetentionRun.ACTOR),
        chain,
        readers,
        database.dialect().nowMillis());
  }

  /**
   * Deletes what somebody wants to be gone.
   *
   * @param actor who, as the operator knows them
   */
  public Deletions deletions(String actor) {
    return new Deletions(journal(), recordings, audit(), actor);
  }

  /** What one node does at a time. */
  public Duties duties() {
    return new Duties(readers, database.dialect().nowMillis());
  }

  /**
   * Wraps everything that an older master key has wrapped with the one in use. Ends with how many
   * keys it was; after that the older ones may go from the configuration, if the spool is empty.
   */
  public CompletionStage<Integer> rewrap() {
    return rewrap.all();
  }

  /** Writes what waits, as far as it can be. */
  @Override
  public void close() throws IOException {
    recordings.close();
    journals.close();
    pool.shutdownNow();
    database.close();
  }
}
