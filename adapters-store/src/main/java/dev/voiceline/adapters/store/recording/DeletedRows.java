package dev.voiceline.adapters.store.recording;

import dev.voiceline.adapters.store.database.Dialect;
import dev.voiceline.core.caller.CallId;
import org.jdbi.v3.core.Handle;

/** The names of recordings that were deleted. */
final class DeletedRows {
  private final String now;

  DeletedRows(Dialect dialect) {
    this.now = dialect.nowMillis();
  }

  /** A recording is being deleted; again changes nothing. */
  int note(Handle handle, CallId call, String recordingId) {
    return handle
        .createUpdate(
            "INSERT INTO recording_deleted (call_id, recording_id, deleted_at)"
                + " VALUES (:call, :id, %s) ON CONFLICT DO NOTHING".formatted(now))
        .bind("call", call.value())
        .bind("id", recordingId)
        .execute();
  }

  boolean has(Handle handle, CallId call, String recordingId) {
    return handle
        .createQuery("SELECT 1 FROM recording_deleted WHERE call_id = :call AND recording_id = :id")
        .bind("call", call.value())
        .bind("id", recordingId)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }
}
