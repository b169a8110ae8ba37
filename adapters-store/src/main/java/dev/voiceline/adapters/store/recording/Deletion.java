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

  Deletion(
      Shelf shelf,
      FileRecordings local,
      SealedFiles files,
      Database database,
      Readers readers,
      ElsewhereRows rows) {
    this.shelf = shelf;
    this.local = local;
    this.files = files;
    this.database = database;
    this.readers = readers;
    this.rows = rows;
  }

  /** Ends when its key is gone, and the removal of its file was tried. */
  CompletionStage<Void> of(CallId call, String recordingId) {
    return readers.on(() -> destroyed(call, recordingId)).thenCompose(this::removed);
  }

  private Optional<String> destroyed(CallId call, String recordingId) throws IOException {
    Lock lock = shelf.lock(call, recordingId);
    lock.lock();
    try {
      Optional<Elsewhere> elsewhere =
          database.write(handle -> rows.forget(handle, call, recordingId));
      if (elsewhere.isEmpty() || shelf.find(call, recordingId).isPresent()) {
        local.delete(call, recordingId);
        shelf.tidy(call);
      }
      if (elsewhere.isPresent()) {
        database.forget("recording_elsewhere");
      }
      return elsewhere.map(Elsewhere::file);
    } finally {
      lock.unlock();
    }
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
