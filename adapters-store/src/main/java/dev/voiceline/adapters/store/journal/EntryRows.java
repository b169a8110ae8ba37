package dev.voiceline.adapters.store.journal;

import dev.voiceline.core.caller.CallId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Entries of calls as rows. */
final class EntryRows {
  private static final String COLUMNS =
      "call_id, entry_number, happened_at, kind, version, open_fields, key_id, sealed, proof,"
          + " fence";
  private static final String VALUES =
      ":call, :number, :at, :kind, :version, :open, :key, :sealed, :proof, :fence";

  private EntryRows() {}

  /** Adds entries; a number that is there already is left as it is. */
  static void insert(Handle handle, List<Item.Entry> entries) {
    insert(
        handle.prepareBatch(
            "INSERT INTO journal_entry (%s) VALUES (%s) ON CONFLICT (call_id, entry_number) DO NOTHING"
                .formatted(COLUMNS, VALUES)),
        entries);
  }

  /** Adds entries of nodes that own their calls no more. */
  static void insertStrays(Handle handle, List<Item.Entry> entries) {
    String insert =
        "INSERT INTO journal_stray (%s, node) VALUES (%s, :node)"
            + " ON CONFLICT (call_id, fence, node, entry_number) DO NOTHING";
    insert(handle.prepareBatch(insert.formatted(COLUMNS, VALUES)), entries);
  }

  static List<SealedEntry> read(Handle handle, CallId call) {
    return read(handle, "journal_entry", "entry_number", call);
  }

  static List<SealedEntry> readStrays(Handle handle, CallId call) {
    return read(handle, "journal_stray", "fence, node, entry_number", call);
  }

  private static void insert(PreparedBatch batch, List<Item.Entry> entries) {
    for (Item.Entry item : entries) {
      SealedEntry entry = item.entry();
      batch
          .bind("call", entry.call().value())
          .bind("number", entry.number())
          .bind("at", entry.at())
          .bind("kind", entry.kind())
          .bind("version", entry.version())
          .bind("open", entry.open())
          .bind("key", entry.keyId())
          .bind("sealed", entry.sealed())
          .bind("proof", entry.proof())
          .bind("fence", item.lease().fence())
          .bind("node", item.lease().node().value())
          .add();
    }
    CallRows.run(batch);
  }

  private static List<SealedEntry> read(Handle handle, String table, String order, CallId call) {
    return handle
        .createQuery(
            "SELECT %s FROM %s WHERE call_id = :call ORDER BY %s".formatted(COLUMNS, table, order))
        .bind("call", call.value())
        .map(
            (row, context) ->
                new SealedEntry(
                    call,
                    row.getLong("entry_number"),
                    row.getLong("happened_at"),
                    row.getString("kind"),
                    row.getInt("version"),
                    row.getString("open_fields"),
                    row.getString("key_id"),
                    SealedEntry.NO_KEY,
                    SealedEntry.NO_KEY,
                    row.getBytes("sealed"),
                    row.getBytes("proof")))
        .list();
  }
}
