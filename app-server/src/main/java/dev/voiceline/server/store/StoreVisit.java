package dev.voiceline.server.store;

import dev.voiceline.adapters.store.Store;
import dev.voiceline.adapters.store.StoreSettings;
import dev.voiceline.adapters.store.audit.AuditQuery;
import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.adapters.store.retention.Deletions;
import dev.voiceline.adapters.store.retention.LegalHolds;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditTrail;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.time.Clock;
import dev.voiceline.server.config.StorageSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What is kept, for a command of the operator; the server may run meanwhile. Nothing is made that
 * is not there. For one thread, which it blocks.
 */
public final class StoreVisit implements AutoCloseable {
  private static final long WITHIN_SECONDS = 60;

  private final DatabaseAddress database;
  private final Store store;
  private final Clock clock;
  private final String actor;

  private StoreVisit(DatabaseAddress database, Store store, Clock clock, String actor) {
    this.database = database;
    this.store = store;
    this.clock = clock;
    this.actor = actor;
  }

  /**
   * Looks in.
   *
   * @param actor who does so, for the audit trail
   * @throws StoreUnavailable with a sentence that says why it cannot be
   */
  public static StoreVisit begin(StorageSettings settings, Clock clock, String actor) {
    DatabaseAddress database =
        settings
            .database()
            .orElseThrow(
                () -> new StoreUnavailable("Nothing is kept, for VOICELINE_DB_URL is off."));
    Optional<Path> missing = database.path().filter(file -> !Files.exists(file));
    if (missing.isPresent()) {
      throw new StoreUnavailable(
          "There is no database %s: nothing was kept yet, or VOICELINE_DATA_DIR or VOICELINE_DB_URL is"
                  .formatted(missing.get())
              + " another one.");
    }
    Path directory = settings.directory();
    StoreSettings usual = StoreSettings.in(directory, keys(settings));
    Store store =
        Store.visit(
            new StoreSettings(database, directory, usual.keys(), usual.bounds()),
            clock,
            ObjectStores.of(settings.recordings()));
    StoreVisit visit = new StoreVisit(database, store, clock, Operator.named(actor));
    try {
      visit.await(store.ready());
    } catch (StoreUnavailable refused) {
      visit.close();
      throw refused;
    }
    return visit;
  }

  private static MasterKeys keys(StorageSettings settings) {
    try {
      return new ServerKeys(settings)
          .find()
          .orElseThrow(
              () ->
                  new StoreUnavailable(
                      "There is no master key: put %s back, or set VOICELINE_MASTER_KEY."
                          .formatted(settings.keyFile())));
    } catch (IOException unreadable) {
      throw new StoreUnavailable(
          "The master key %s cannot be read (%s): run this as whoever runs the server."
              .formatted(settings.keyFile(), Cause.of(unreadable)));
    }
  }

  /** What happened in calls. */
  public CallJournal journal() {
    return store.journal();
  }

  /** Who owns calls. */
  public CallLeases leases() {
    return store.leases();
  }

  /** Who saw or heard what. */
  public AuditTrail audit() {
    return store.audit();
  }

  /** All recordings of this machine, and those in its object store. */
  public RecordingArchive archive() {
    return store.recordings();
  }

  /** What must not be deleted. */
  public LegalHolds holds() {
    return store.holds();
  }

  /** Deletes on behalf of the one who looks in. */
  public Deletions deletions() {
    return store.deletions(actor);
  }

  /** Wraps all keys with the master key in use; tells how many it were. */
  public int rewrap() {
    return await(store.rewrap());
  }

  /** Entries of the trail, newest first. */
  public List<AuditQuery.Placed> findAudit(AuditQuery query) {
    return await(store.findAudit(query));
  }

  /** Why a call is known not to be as it was written; nothing where it is. */
  public Optional<String> fault(CallId call) {
    return await(
        journal()
            .read(call)
            .handle(
                (read, failure) -> {
                  if (failure == null) {
                    return read.fault();
                  }
                  if (Cause.isOfKeys(failure)) {
                    return Optional.of(Cause.of(failure));
                  }
                  throw new CompletionException(failure);
                }));
  }

  /** Puts on the trail what the one who looks in does; durable when it returns. */
  public void note(String kind, Optional<CallId> call, Fields detail) {
    await(audit().record(new AuditEntry(now(), kind, actor, call, Optional.empty(), detail)));
  }

  /** The time of day. */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Waits for an answer.
   *
   * @throws StoreUnavailable when there is none
   */
  public <T> T await(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().get(WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw unavailable(failed);
    } catch (TimeoutException silent) {
      throw new StoreUnavailable(
          "The database %s does not answer: bring it up, or look at VOICELINE_DB_URL."
              .formatted(database));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("Stopped.");
    }
  }

  /** The same in a sentence. */
  public StoreUnavailable unavailable(Throwable failure) {
    if (Cause.isOfAnotherBuild(failure)) {
      return Cause.anotherBuilds(database);
    }
    return Cause.isOfKeys(failure)
        ? StoreUnavailable.lasting("What is kept does not open: %s.".formatted(Cause.of(failure)))
        : new StoreUnavailable(
            "What is kept in %s cannot be had (%s): bring the database up, or look at VOICELINE_DB_URL."
                .formatted(database, Cause.of(failure)));
  }

  @Override
  public void close() {
    try {
      store.close();
    } catch (IOException never) {
      throw new UncheckedIOException("a visitor has no file open", never);
    }
  }
}
