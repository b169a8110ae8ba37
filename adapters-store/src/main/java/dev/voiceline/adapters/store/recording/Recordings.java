package dev.voiceline.adapters.store.recording;

import dev.voiceline.adapters.store.database.Database;
import dev.voiceline.adapters.store.disk.Disk;
import dev.voiceline.adapters.store.journal.Readers;
import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingStore;
import dev.voiceline.core.recording.RecordingTape;
import dev.voiceline.core.recording.RecordingTapes;
import dev.voiceline.core.recording.SealedFiles;
import dev.voiceline.core.time.Clock;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Recordings, wherever they are: in a directory of this machine while a call runs and until they
 * are brought away; in an object store after that, if there is one.
 */
public final class Recordings
    implements RecordingTapes, RecordingStore, RecordingArchive, AutoCloseable {
  private final Clock clock;
  private final Shelf shelf;
  private final FileRecordings local;
  private final AwayRecordings away;
  private final Deletion deletion;
  private final Refusals refusals;
  private final SealedFiles files;
  private final Optional<Uploads> uploads;

  /** In a directory, which is made when it is first needed, and elsewhere. */
  public Recordings(
      Disk disk,
      Aead aead,
      MasterKeys masters,
      Clock clock,
      Path directory,
      Database database,
      Readers readers,
      Optional<RecordingsElsewhere> elsewhere) {
    this.clock = clock;
    this.shelf = new Shelf(directory);
    ElsewhereRows rows = new ElsewhereRows(database.dialect());
    this.local = new FileRecordings(disk, aead, masters, clock, shelf);
    this.files = elsewhere.map(RecordingsElsewhere::files).orElseGet(NowhereElse::new);
    this.away = new AwayRecordings(disk, aead, masters, shelf, local, files, readers, rows);
    DeletedRows deleted = new DeletedRows(database.dialect());
    this.deletion = new Deletion(shelf, local, files, database, readers, rows, deleted);
    this.refusals = new Refusals(readers, deleted);
    Upload upload = new Upload(local, shelf, files, database, rows, aead, masters);
    this.uploads =
        elsewhere.map(place -> new Uploads(local, upload, place.firstWait(), place.longestWait()));
  }

  /**
   * From now on recordings are brought elsewhere, those of earlier servers too. For the one server
   * that uses the directory; without a place elsewhere nothing happens.
   */
  public void bringAway() {
    uploads.ifPresent(Uploads::begin);
    Instant yesterday = clock.instant().minus(Duration.ofDays(1));
    CompletionStage<Path> unused = local.on(() -> shelf.swept(yesterday));
  }

  /** How far recordings are on their way; nothing when they stay here. */
  public Optional<UploadHealth> uploads() {
    return uploads.map(Uploads::health);
  }

  @Override
  public RecordingTape open(
      CallId call, String recordingId, AudioFormat format, Instant startedAt) {
    return new LeavingTape(local.open(call, recordingId, format, startedAt), this::closed);
  }

  @Override
  public CompletionStage<Void> store(CallId call, String recordingId, InputStream wav) {
    return local.store(call, recordingId, wav).thenRun(this::closed);
  }

  private void closed() {
    uploads.ifPresent(Uploads::added);
  }

  @Override
  public CompletionStage<List<Kept>> list() {
    return local.list().thenCombine(away.list(), Listing::together);
  }

  @Override
  public CompletionStage<RecordingFacts> facts(CallId call, String recordingId) {
    return refusals.explained(
        Absence.elseFrom(local.facts(call, recordingId), () -> away.facts(call, recordingId)),
        call,
        recordingId);
  }

  @Override
  public CompletionStage<InputStream> play(CallId call, String recordingId) {
    return refusals.explained(
        Absence.elseFrom(local.play(call, recordingId), () -> away.play(call, recordingId)),
        call,
        recordingId);
  }

  /**
   * {@inheritDoc} Its key is gone when the stage ends; a file in an object store that is away then
   * is removed later.
   */
  @Override
  public CompletionStage<Void> delete(CallId call, String recordingId) {
    return refusals
        .explained(deletion.of(call, recordingId), call, recordingId)
        .thenRun(this::closed);
  }

  /** Wraps the keys of all recordings with the master key in use; says how many needed it. */
  public CompletionStage<Integer> rewrap() {
    return local.rewrap().thenCombine(away.rewrap(), Integer::sum);
  }

  /** Ends the tapes that still run, and waits until they are durable here. */
  @Override
  public void close() {
    uploads.ifPresent(Uploads::close);
    local.close();
    files.close();
  }
}
