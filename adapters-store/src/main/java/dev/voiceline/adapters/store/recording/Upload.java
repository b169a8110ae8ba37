package dev.voiceline.adapters.store.recording;

import dev.voiceline.adapters.store.database.Database;
import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.core.recording.SealedFiles;
import dev.voiceline.core.recording.SealedFilesFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;

/**
 * Brings a recording away: its file without the key to the object store, its key to the database,
 * and only then it goes from here. Broken off anywhere it is made again from the beginning, under
 * another name. Every method blocks.
 */
final class Upload {
  /** The place itself gives up long before. */
  private static final long LONGEST_HOURS = 12;

  private final FileRecordings local;
  private final Shelf shelf;
  private final SealedFiles files;
  private final Database database;
  private final ElsewhereRows rows;
  private final Aead aead;
  private final MasterKeys masters;

  Upload(
      FileRecordings local,
      Shelf shelf,
      SealedFiles files,
      Database database,
      ElsewhereRows rows,
      Aead aead,
      MasterKeys masters) {
    this.local = local;
    this.shelf = shelf;
    this.files = files;
    this.database = database;
    this.rows = rows;
    this.aead = aead;
    this.masters = masters;
  }

  /**
   * Brings it away.
   *
   * @throws NoSuchRecording when it is deleted meanwhile
   */
  void bring(Path file) throws IOException, InterruptedException {
    FileRecordings.Opened opened = local.opened(file);
    RecordingHeader header = opened.header();
    SealedCopy copy = SealedCopy.of(file);
    Elsewhere recording =
        new Elsewhere(
            header.call(),
            header.recordingId(),
            header.startedAt(),
            name(header, file),
            Shelf.isWhole(file),
            copy.length(),
            copy.sha256(),
            masters.wrap(aead, opened.key(), header.owner()));
    database.write(handle -> rows.intend(handle, recording.file()));
    boolean kept = false;
    try {
      finished(files.put(recording.file(), copy));
      kept = change(file, opened, recording);
    } finally {
      if (!kept) {
        discard(recording.file());
      }
    }
  }

  /** What cannot be put down now is due by itself later. */
  private void discard(String file) {
    try {
      database.write(handle -> rows.discard(handle, file));
    } catch (RuntimeException databaseAway) {
      // The intent stands, and its time will come.
    }
  }

  /** False when it was deleted or replaced meanwhile. */
  private boolean change(Path file, FileRecordings.Opened opened, Elsewhere recording)
      throws IOException {
    Lock lock = shelf.lock(recording.call(), recording.recordingId());
    lock.lock();
    try {
      if (!local.opened(file).key().equals(opened.key())) {
        return false;
      }
      database.write(handle -> rows.keep(handle, recording));
      local.remove(file);
      shelf.tidy(recording.call());
      return true;
    } catch (NoSuchRecording deleted) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Removes what nothing needs. One that may not be removed holds the others not up. */
  void removeDue(int atMost) throws IOException, InterruptedException {
    Optional<SealedFilesFailure> locked = Optional.empty();
    for (String file : database.read(handle -> rows.due(handle, atMost))) {
      try {
        finished(files.delete(file));
        database.write(handle -> rows.removed(handle, file));
      } catch (SealedFilesFailure failure) {
        if (failure.why() == SealedFilesFailure.Why.AWAY) {
          throw failure;
        }
        locked = Optional.of(failure);
      }
    }
    if (locked.isPresent()) {
      throw locked.get();
    }
  }

  private String name(RecordingHeader header, Path file) {
    String attempt = HexFormat.of().formatHex(aead.random(6));
    String ending = Shelf.isWhole(file) ? Shelf.WHOLE : Shelf.RUNNING;
    return Shelf.name(header.call()) + "/" + header.recordingId() + "." + attempt + ending;
  }

  private static void finished(CompletionStage<?> stage) throws IOException, InterruptedException {
    try {
      stage.toCompletableFuture().get(LONGEST_HOURS, TimeUnit.HOURS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException known) {
        throw known;
      }
      throw new IOException("the object store failed in an unknown way", failed);
    } catch (TimeoutException never) {
      throw new IOException("the object store did not answer");
    }
  }
}
