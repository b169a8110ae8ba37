package dev.voiceline.adapters.store.recording;

import dev.voiceline.adapters.store.database.Database;
import dev.voiceline.adapters.store.journal.Readers;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.recording.SealedFiles;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Lock;
import org.jdbi.v3.core.Handle;

/**
 * Deletes a recording wherever it is: its key first, here and in the database, then its file. What
 * is on its way meanwhile finds that it is not wanted any more.
 */
final class Deletion {
  private final Shelf shelf;
  private final FileRecordings local;
  private final SealedFiles files;
  private final Database database;
  private final Readers readers;
  private final ElsewhereRows rows;
  private final DeletedRows deleted;

  Deletion(
      Shelf shelf,
      FileRecordings local,
      SealedFiles files,
      Database database,
      Readers readers,
      ElsewhereRows rows,
      DeletedRows deleted) {
    this.shelf = shelf;
    this.local = local;
    this.files = files;
    this.database = database;
    this.readers = readers;
    this.rows = rows;
    this.deleted = deleted;
  }

  /** Ends when its key is gone, and the removal of its file was tried. */
  CompletionStage<Void> of(CallId call, String recordingId) {
    return readers.on(() -> destroyed(call, recordingId)).thenCompose(this::removed);
  }

  private Optional<String> destroyed(CallId call, String recordingId) throws IOException {
    Lock lock = shelf.lock(call, recordingId);
    lock.lock();
    try {
      boolean here = shelf.find(call, recordingId).isPresent();
      Optional<Elsewhere> elsewhere =
          database.write(handle -> forgotten(handle, call, recordingId, here));
      destroyHere(call, recordingId);
      if (elsewhere.isPresent()) {
        database.forget("recording_elsewhere");
      }
      return elsewhere.map(Elsewhere::file);
    } finally {
      lock.unlock();
    }
  }

  /** Its key in the database; none of this happens when it is nowhere. */
  private Optional<Elsewhere> forgotten(
      Handle handle, CallId call, String recordingId, boolean here) throws NoSuchRecording {
    deleted.note(handle, call, recordingId);
    Optional<Elsewhere> elsewhere = rows.forget(handle, call, recordingId);
    if (!here && elsewhere.isEmpty()) {
      throw NoSuchRecording.unknown();
    }
    return elsewhere;
  }

  private void destroyHere(CallId call, String recordingId) throws IOException {
    while (shelf.find(call, recordingId).isPresent()) {
      try {
        local.delete(call, recordingId);
      } catch (NoSuchRecording meanwhile) {
        // It was closed, and has another name now; or another process has taken it away.
      }
    }
    shelf.tidy(call);
  }

  private CompletionStage<Void> removed(Optional<String> file) {
    return file.isEmpty() ? CompletableFuture.completedStage(null) : removed(file.get());
  }

  private CompletionStage<Void> removed(String file) {
    return files
        .delete(file)
        .thenCompose(gone -> readers.write(handle -> rows.removed(handle, file)))
        .handle((gone, later) -> null);
  }
}
