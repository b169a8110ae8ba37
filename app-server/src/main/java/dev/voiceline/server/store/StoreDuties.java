package dev.voiceline.server.store;

import dev.voiceline.adapters.store.journal.Journals;
import dev.voiceline.adapters.store.recording.UploadHealth;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.server.config.GivenSettings;
import dev.voiceline.server.log.ServerLog;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;

/** What a server does for its store while it runs. Close it before the store. */
public final class StoreDuties implements AutoCloseable {
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final ServerStore store;
  private final GivenSettings given;
  private final Clock clock;
  private final Timers timers;
  private final JournalWatch watch;
  private final UploadWatch uploads;
  private final RetentionJob retention;
  private volatile boolean closed;

  private StoreDuties(
      ServerStore store,
      GivenSettings given,
      ZoneId zone,
      Clock clock,
      Timers timers,
      ServerLog log) {
    this.store = store;
    this.given = given;
    this.clock = clock;
    this.timers = timers;
    this.watch =
        new JournalWatch(
            store.journal()::health,
            store::damagedSpool,
            store::ready,
            store.settings().directory().toString(),
            store.settings().required(),
            timers,
            log);
    this.uploads = new UploadWatch(store::uploads, timers, log);
    this.retention =
        new RetentionJob(
            store::deleteOld,
            store.settings().retention().hour(),
            zone,
            clock,
            timers,
            log,
            Executors.newSingleThreadExecutor(Journals.named("voiceline-retention")));
  }

  /**
   * Begins; does not block.
   *
   * @param given what the server was told
   * @param zone of the line
   */
  public static StoreDuties begin(
      ServerStore store,
      GivenSettings given,
      ZoneId zone,
      Clock clock,
      Timers timers,
      ServerLog log) {
    StoreDuties duties = new StoreDuties(store, given, zone, clock, timers, log);
    duties.watch.look();
    store.bringRecordingsAway();
    duties.uploads.look();
    duties.compare();
    duties.retention.begin();
    return duties;
  }

  /** How the journal fares, as of half a second ago. Never blocks. */
  public JournalHealth health() {
    return watch.health();
  }

  /**
   * How many recordings wait to be brought to their object store; nothing when they stay here.
   * Never blocks.
   */
  public Optional<Integer> recordingsWaiting() {
    return store.uploads().map(UploadHealth::waiting);
  }

  /** With the configuration of the start before, as soon as the database is there. */
  private void compare() {
    if (closed) {
      return;
    }
    CompletionStage<Void> unused =
        store
            .hashing(ConfigurationAudit.CHANGED_KIND)
            .thenCombine(
                before(),
                (hash, before) ->
                    new ConfigurationAudit(hash)
                        .changes(given, before, Operator.ofProcess(), clock.instant()))
            .thenCompose(this::recorded)
            .whenComplete(
                (done, failure) -> {
                  if (failure != null) {
                    timers.after(AGAIN, this::compare);
                  }
                });
  }

  private CompletionStage<Optional<AuditEntry>> before() {
    return store
        .latestAudit(ConfigurationAudit.CHANGED_KIND)
        .thenCompose(
            changed ->
                changed.isPresent()
                    ? CompletableFuture.completedFuture(changed)
                    : store.latestAudit(ConfigurationAudit.FIRST_KIND));
  }

  private CompletionStage<Void> recorded(Optional<AuditEntry> entry) {
    return entry
        .map(store.audit()::record)
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  @Override
  public void close() {
    closed = true;
    watch.close();
    uploads.close();
    retention.close();
  }
}
