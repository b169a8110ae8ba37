package dev.voiceline.adapters.store.recording;

import dev.voiceline.adapters.store.database.Dialect;
import dev.voiceline.adapters.store.sealing.WrappedKey;
import dev.voiceline.core.caller.CallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The rows of recordings in an object store. A file is first put down for removal, far from now: an
 * attempt that breaks at any place leaves a file that goes by itself.
 */
final class ElsewhereRows {
  /** Longer than any attempt takes. */
  private static final Duration ATTEMPT = Duration.ofDays(1);

  private static final String COLUMNS =
      "call_id, recording_id, started_at, file_name, whole, bytes, sha256, master_id, wrapped";

  /** Also where an attempt was broken off at a bad moment, no file goes that a recording needs. */
  private static final String NOT_NEEDED =
      "NOT EXISTS (SELECT 1 FROM recording_elsewhere e WHERE e.file_name = file_removal.file_name)";

  private final String now;

  ElsewhereRows(Dialect dialect) {
    this.now = dialect.nowMillis();
  }

  /** A file is about to be put. */
  int intend(Handle handle, String file) {
    return removal(handle, file, ATTEMPT);
  }

  /** An attempt has failed: its file goes at once, unless the rows did not fail after all. */
  int discard(Handle handle, String file) {
    return handle
        .createUpdate(
            "UPDATE file_removal SET not_before = 0 WHERE file_name = :file AND " + NOT_NEEDED)
        .bind("file", file)
        .execute();
  }

  /** The file is there: from now on the recording is that one. */
  int keep(Handle handle, Elsewhere recording) {
    find(handle, recording.call(), recording.recordingId())
        .filter(before -> !before.file().equals(recording.file()))
        .ifPresent(before -> removal(handle, before.file(), Duration.ZERO));
    removed(handle, recording.file());
    return handle
        .createUpdate(
            "INSERT INTO recording_elsewhere ("
                + COLUMNS
                + ") VALUES (:call, :id, :started, :file, :whole, :bytes, :sha256, :master,"
                + " :wrapped) ON CONFLICT (call_id, recording_id) DO UPDATE SET"
                + " started_at = excluded.started_at, file_name = excluded.file_name,"
                + " whole = excluded.whole, bytes = excluded.bytes, sha256 = excluded.sha256,"
                + " master_id = excluded.master_id, wrapped = excluded.wrapped")
        .bind("call", recording.call().value())
        .bind("id", recording.recordingId())
        .bind("started", recording.startedAt().toEpochMilli())
        .bind("file", recording.file())
        .bind("whole", recording.whole() ? 1 : 0)
        .bind("bytes", recording.bytes())
        .bind("sha256", recording.sha256())
        .bind("master", recording.key().masterId())
        .bind("wrapped", recording.key().bytes())
        .execute();
  }

  Optional<Elsewhere> find(Handle handle, CallId call, String recordingId) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM recording_elsewhere WHERE call_id = :call AND recording_id = :id")
        .bind("call", call.value())
        .bind("id", recordingId)
        .map((row, context) -> read(row))
        .findOne();
  }

  List<Elsewhere> all(Handle handle) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM recording_elsewhere ORDER BY started_at")
        .map((row, context) -> read(row))
        .list();
  }

  /** Recordings whose key another master key has wrapped. */
  List<Elsewhere> wrappedByOthers(Handle handle, String master, int atMost) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM recording_elsewhere WHERE master_id <> :master LIMIT :most")
        .bind("master", master)
        .bind("most", atMost)
        .map((row, context) -> read(row))
        .list();
  }

  /** Its key in another wrapping. One that is deleted or replaced meanwhile stays so. */
  int rewrap(Handle handle, Elsewhere recording, WrappedKey anew) {
    return handle
        .createUpdate(
            "UPDATE recording_elsewhere SET master_id = :master, wrapped = :wrapped"
                + " WHERE call_id = :call AND recording_id = :id AND file_name = :file")
        .bind("master", anew.masterId())
        .bind("wrapped", anew.bytes())
        .bind("call", recording.call().value())
        .bind("id", recording.recordingId())
        .bind("file", recording.file())
        .execute();
  }

  /** Destroys the key, and puts the file down for removal; nothing when it is unknown. */
  Optional<Elsewhere> forget(Handle handle, CallId call, String recordingId) {
    Optional<Elsewhere> known = find(handle, call, recordingId);
    known.ifPresent(each -> removal(handle, each.file(), Duration.ZERO));
    handle
        .createUpdate(
            "DELETE FROM recording_elsewhere WHERE call_id = :call AND recording_id = :id")
        .bind("call", call.value())
        .bind("id", recordingId)
        .execute();
    return known;
  }

  /** Files to be removed now. */
  List<String> due(Handle handle, int atMost) {
    return handle
        .createQuery(
            "SELECT file_name FROM file_removal WHERE not_before <= %s AND ".formatted(now)
                + NOT_NEEDED
                + " ORDER BY not_before LIMIT :most")
        .bind("most", atMost)
        .mapTo(String.class)
        .list();
  }

  /** A file is gone, or needed. */
  int removed(Handle handle, String file) {
    return handle
        .createUpdate("DELETE FROM file_removal WHERE file_name = :file")
        .bind("file", file)
        .execute();
  }

  private int removal(Handle handle, String file, Duration from) {
    return handle
        .createUpdate(
            "INSERT INTO file_removal (file_name, not_before) VALUES (:file, %s + :from)"
                    .formatted(now)
                + " ON CONFLICT (file_name) DO UPDATE SET not_before = excluded.not_before")
        .bind("file", file)
        .bind("from", from.toMillis())
        .execute();
  }

  private static Elsewhere read(ResultSet row) throws SQLException {
    return new Elsewhere(
        new CallId(row.getString(1)),
        row.getString(2),
        Instant.ofEpochMilli(row.getLong(3)),
        row.getString(4),
        row.getInt(5) == 1,
        row.getLong(6),
        row.getString(7),
        new WrappedKey(row.getString(8), row.getBytes(9)));
  }
}
