package dev.voiceline.adapters.store.journal;

import dev.voiceline.adapters.store.fields.FieldsCodec;
import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallListing;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournaledCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is asked of calls, and the deletion of their content. */
final class CallQuestions {
  private static final String DELETED =
      "EXISTS (SELECT 1 FROM content_deletion d WHERE d.call_id = c.call_id)";

  private static final String END =
      "COALESCE((SELECT e.open_fields FROM journal_entry e"
          + " WHERE c.ended_at > 0 AND e.call_id = c.call_id AND e.kind = 'call.ended'"
          + " ORDER BY e.entry_number DESC LIMIT 1), '{}')";

  /** So often a call is read again, of which an entry was written meanwhile. */
  private static final int MOST_READS = 100;

  private final Aead aead;
  private final MasterKeys masters;
  private final Tallies tallies;

  CallQuestions(Aead aead, MasterKeys masters, Tallies tallies) {
    this.aead = aead;
    this.masters = masters;
    this.tallies = tallies;
  }

  JournaledCall read(Handle handle, CallId call) {
    Optional<Tally> before = tallies.find(handle, call);
    for (int reads = 0; reads < MOST_READS; reads++) {
      List<EntryRows.Row> rows = EntryRows.read(handle, call);
      Optional<Tally> after = tallies.find(handle, call);
      if (isSame(before, after)) {
        return opened(handle, call, rows, tallies.fault(handle, after, rows));
      }
      before = after;
    }
    throw new IllegalStateException("the call is written faster than it can be read");
  }

  private static boolean isSame(Optional<Tally> before, Optional<Tally> after) {
    return before.isEmpty() ? after.isEmpty() : after.filter(before.get()::isSameAs).isPresent();
  }

  private JournaledCall opened(
      Handle handle, CallId call, List<EntryRows.Row> entries, Optional<String> fault) {
    // The entries first: a key that comes later is there, and one that goes meanwhile was deleted.
    List<EntryRows.Row> strays = EntryRows.readStrays(handle, call);
    KeptKeys keys = KeptKeys.read(handle, aead, masters, call);
    return new JournaledCall(
        call, keys.deleted(), opened(entries, keys), opened(strays, keys), fault);
  }

  List<CallId> unfinished(Handle handle) {
    return handle
        .createQuery("SELECT call_id FROM call_record WHERE ended_at = 0 ORDER BY began_at")
        .map((row, context) -> new CallId(row.getString(1)))
        .list();
  }

  List<CallListing> list(Handle handle, Instant from, Instant until, int atMost) {
    return handle
        .createQuery(
            "SELECT c.call_id, c.began_at, c.ended_at, CASE WHEN "
                + DELETED
                + " THEN 1 ELSE 0 END, "
                + END
                + " FROM call_record c"
                + " WHERE c.began_at >= :from AND c.began_at < :until"
                + " ORDER BY c.began_at DESC, c.call_id LIMIT :most")
        .bind("from", from.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .bind("most", atMost)
        .map(
            (row, context) ->
                new CallListing(
                    new CallId(row.getString(1)),
                    Instant.ofEpochMilli(row.getLong(2)),
                    Optional.of(row.getLong(3))
                        .filter(ended -> ended > 0)
                        .map(Instant::ofEpochMilli),
                    reason(row.getString(5)),
                    row.getInt(4) == 1))
        .list();
  }

  private static Optional<String> reason(String open) {
    return FieldsCodec.read(open).text("reason");
  }

  /** In the call's own order with those who write entries of it. */
  static void deleteContent(Handle handle, CallId call, String now) {
    handle
        .createUpdate("UPDATE call_record SET fence = fence WHERE call_id = :call")
        .bind("call", call.value())
        .execute();
    handle
        .createUpdate(
            "INSERT INTO content_deletion (call_id, deleted_at) VALUES (:call, %s)".formatted(now)
                + " ON CONFLICT (call_id) DO NOTHING")
        .bind("call", call.value())
        .execute();
    handle
        .createUpdate("DELETE FROM call_key WHERE call_id = :call")
        .bind("call", call.value())
        .execute();
  }

  private List<JournalEntry> opened(List<EntryRows.Row> rows, KeptKeys keys) {
    return rows.stream().map(row -> row.entry().opened(aead, keys)).toList();
  }
}
