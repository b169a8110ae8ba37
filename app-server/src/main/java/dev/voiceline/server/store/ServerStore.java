package dev.voiceline.server.store;

import dev.voiceline.adapters.store.Store;
import dev.voiceline.adapters.store.StoreSettings;
import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.adapters.store.disk.Disk;
import dev.voiceline.adapters.store.journal.ForeignSpool;
import dev.voiceline.adapters.store.recording.RecordingsElsewhere;
import dev.voiceline.adapters.store.recording.UploadHealth;
import dev.voiceline.adapters.store.retention.Deletions;
import dev.voiceline.adapters.store.retention.RetentionReport;
import dev.voiceline.adapters.store.retention.RetentionRun;
import dev.voiceline.adapters.store.sealing.KeyedHash;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.adapters.store.sealing.SealException;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditTrail;
import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.recording.RecordingStore;
import dev.voiceline.core.recording.RecordingTapes;
import dev.voiceline.core.time.Clock;
import dev.voiceline.server.config.StorageSettings;
import dev.voiceline.server.log.ServerLog;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Journal, audit trail and recordings of a server, as its settings say. Safe for use by any thread;
 * but for opening and closing, nothing blocks.
 */
public final class ServerStore implements AutoCloseable {
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

  private static final Duration RETENTION_WITHIN = Duration.ofHours(2);
  private static final String RETENTION = "retention";
  private static final int NAME_BYTES = 8;

  private final StorageSettings settings;
  private final Store store;
  private final NodeId node = new NodeId("node-" + fresh());

  private ServerStore(StorageSettings settings, Store store) {
    this.settings = settings;
    this.store = store;
  }

  /**
   * Opens it; blocks for a few seconds at most. A database that is away does not keep the server
   * from starting, unless the settings say so: entries go to the spool until it is there.
   *
   * @return nothing when nothing is to be kept
   * @throws StoreUnavailable with a sentence that says what to mend
   */
  public static Optional<ServerStore> open(StorageSettings settings, Clock clock, ServerLog log) {
    return open(settings, clock, Disk.real(), log);
  }

  /** The same over another disk. */
  static Optional<ServerStore> open(
      StorageSettings settings, Clock clock, Disk disk, ServerLog log) {
    if (settings.database().isEmpty()) {
      return Optional.empty();
    }
    DatabaseAddress database = settings.database().get();
    Path directory = settings.directory();
    MasterKeys keys = keys(settings, log);
    database.path().ifPresent(ServerStore::reserve);
    StoreSettings usual = StoreSettings.in(directory, keys);
    StoreSettings where = new StoreSettings(database, directory, keys, usual.bounds());
    Store store;
    try {
      Optional<RecordingsElsewhere> elsewhere = ObjectStores.of(settings.recordings());
      store =
          elsewhere.isEmpty()
              ? Store.open(where, clock, disk, source -> source)
              : Store.open(where, clock, disk, source -> source, elsewhere.get());
    } catch (ForeignSpool foreign) {
      throw new StoreUnavailable(
          "The spool in %s cannot be read (%s): let that build empty it, or move spool/journal.spool away."
              .formatted(directory, Cause.of(foreign)));
    } catch (IOException unusable) {
      throw new StoreUnavailable(
          "The spool in %s cannot be opened (%s): let the server write there, or set VOICELINE_DATA_DIR."
              .formatted(directory, Cause.of(unusable)));
    } catch (SealException closed) {
      throw new StoreUnavailable(
          "The spool in %s does not open: %s, in VOICELINE_MASTER_KEYS_OLD."
              .formatted(directory, closed.getMessage()));
    }
    ServerStore opened = new ServerStore(settings, store);
    try {
      opened.greet(database, log);
    } catch (StoreUnavailable refused) {
      opened.close();
      throw refused;
    }
    return Optional.of(opened);
  }

  /** What happens in calls. */
  public CallJournal journal() {
    return store.journal();
  }

  /** Who owns calls. */
  public CallLeases leases() {
    return store.leases();
  }

  /** Gives back the calls of a node that is dead; ends with how many it were. */
  public CompletionStage<Integer> releaseAll(NodeId dead) {
    return store.releaseAll(dead);
  }

  /** Who saw or heard what. */
  public AuditTrail audit() {
    return store.audit();
  }

  /** Takes the audio of calls while they run. */
  public RecordingTapes tapes() {
    return store.recordings();
  }

  /** Takes recordings that the network has made. */
  public RecordingStore recordings() {
    return store.recordings();
  }

  /** All recordings. */
  public RecordingArchive archive() {
    return store.recordings();
  }

  /**
   * From now on recordings are brought to their object store, if there is one. For the one server
   * that uses the data directory.
   */
  void bringRecordingsAway() {
    store.recordings().bringAway();
  }

  /** How far recordings are on their way; nothing when they stay here. Never blocks. */
  Optional<UploadHealth> uploads() {
    return store.recordings().uploads();
  }

  /**
   * Whether a new call may begin: not while its journal would be lost and must not be. Never
   * blocks.
   */
  public boolean takesCalls() {
    return !settings.required() || !(journal().health() instanceof JournalHealth.Full);
  }

  /** This server, by a name that is new with every start. */
  public NodeId node() {
    return node;
  }

  /**
   * Deletes what is old enough: recordings on this machine, and what all servers share, those in an
   * object store too, unless one of them has done so lately. Blocks.
   */
  RetentionReport deleteOld(Instant now, Duration pause) {
    RetentionRun run = store.retention(settings.retention().policy());
    RetentionReport own = run.here(now);
    boolean ours = Deletions.join(store.duties().take(RETENTION, node, RETENTION_WITHIN, pause));
    if (!ours) {
      return own;
    }
    RetentionReport shared = run.shared(now);
    Deletions.join(store.duties().done(RETENTION, node));
    return own.and(shared);
  }

  private static String fresh() {
    byte[] name = new byte[NAME_BYTES];
    new SecureRandom().nextBytes(name);
    return HexFormat.of().formatHex(name);
  }

  /** Where the spool is as it was, after damaged entries were found in it. Never blocks. */
  Optional<Path> damagedSpool() {
    return store.damagedSpool();
  }

  /** Asks the database whether it is there; fails when it is not. */
  CompletionStage<Void> ready() {
    return store.ready();
  }

  CompletionStage<KeyedHash> hashing(String use) {
    return store.hashing(use);
  }

  CompletionStage<Optional<AuditEntry>> latestAudit(String kind) {
    return store.latestAudit(kind);
  }

  /** What it was told. */
  public StorageSettings settings() {
    return settings;
  }

  /** Writes what waits, for a few seconds at most. */
  @Override
  public void close() {
    try {
      store.close();
    } catch (IOException unwritten) {
      // What is in the spool stays there, and is written at the next start.
      return;
    }
  }

  private static MasterKeys keys(StorageSettings settings, ServerLog log) {
    Path directory = settings.directory();
    try {
      OwnersOnly.createDirectory(directory);
      OwnersOnly.createDirectory(directory.resolve("spool"));
      OwnersOnly.createDirectory(directory.resolve("recordings"));
      ServerKeys keys = new ServerKeys(settings);
      Optional<MasterKeys> known = keys.find();
      if (known.isPresent()) {
        return known.get();
      }
      MasterKeys made = keys.make();
      log.info(
          "A master key was made: %s. Keep a copy elsewhere, for nothing that is kept opens without it."
              .formatted(settings.keyFile()));
      return made;
    } catch (IOException unusable) {
      throw new StoreUnavailable(
          "The data directory %s cannot be used (%s): let the server read and write there, or set"
                  .formatted(directory, Cause.of(unusable))
              + " VOICELINE_DATA_DIR.");
    }
  }

  /** SQLite takes an empty file for a new database, and gives its log the same rights. */
  private static void reserve(Path file) {
    try {
      OwnersOnly.createFile(file);
    } catch (IOException unusable) {
      // It is there, or whoever opens the database says what is wrong with the place.
      return;
    }
  }

  /** Whether the database is there and ours. */
  private void greet(DatabaseAddress database, ServerLog log) {
    Optional<String> absence = absence(database);
    if (absence.isEmpty()) {
      return;
    }
    String away = "The database %s is not to be had (%s)".formatted(database, absence.get());
    if (settings.required()) {
      throw new StoreUnavailable(
          away + ": bring it up, or start without VOICELINE_REQUIRE_JOURNAL to use the spool.");
    }
    log.warn(
        away + ": until it is back, the journal is kept in " + settings.directory() + "/spool.");
  }

  private Optional<String> absence(DatabaseAddress database) {
    try {
      store.ready().toCompletableFuture().get(ANSWERS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    } catch (ExecutionException failed) {
      if (Cause.isOfAnotherBuild(failed)) {
        throw Cause.anotherBuilds(database);
      }
      if (Cause.isOfKeys(failed)) {
        throw StoreUnavailable.lasting(
            "The database %s was written with another key: %s, in VOICELINE_MASTER_KEYS_OLD."
                .formatted(database, Cause.of(failed)));
      }
      return Optional.of(Cause.of(failed));
    } catch (TimeoutException silent) {
      return Optional.of("no answer within " + ANSWERS_WITHIN.toSeconds() + " s");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }
}
