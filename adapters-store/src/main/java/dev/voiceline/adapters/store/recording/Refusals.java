package dev.voiceline.adapters.store.recording;

import dev.voiceline.adapters.store.journal.Readers;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.recording.RecordingRefusal;
import dev.voiceline.core.recording.RecordingRefusal.Why;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tells a recording that was deleted from one that never was. */
final class Refusals {
  private final Readers readers;
  private final DeletedRows deleted;

  Refusals(Readers readers, DeletedRows deleted) {
    this.readers = readers;
    this.deleted = deleted;
  }

  /** The same, but that it says why there is no such recording. */
  <T> CompletionStage<T> explained(CompletionStage<T> stage, CallId call, String recordingId) {
    return stage
        .handle(
            (value, failure) -> {
              if (failure == null) {
                return CompletableFuture.completedStage(value);
              }
              return Absence.cause(failure) instanceof NoSuchRecording
                  ? this.<T>missing(call, recordingId)
                  : CompletableFuture.<T>failedStage(failure);
            })
        .thenCompose(outcome -> outcome);
  }

  private <T> CompletionStage<T> missing(CallId call, String recordingId) {
    return readers
        .read(handle -> deleted.has(handle, call, recordingId))
        .thenCompose(
            gone ->
                CompletableFuture.failedStage(
                    new RecordingRefusal(gone ? Why.DELETED : Why.UNKNOWN)));
  }
}
