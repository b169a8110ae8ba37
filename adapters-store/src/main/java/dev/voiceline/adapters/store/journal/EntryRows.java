package dev.voiceline.adapters.store.journal;

import dev.voiceline.core.caller.CallId;
import java.util.ArrayList;
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

  /** An entry, and the fence of the owner who wrote it. */
  record Row(SealedEntry entry, long fence) {
    static Row of(Item.Entry item) {
      return new Row(item.entry(), item.lease().fence());
    }
  }

  private EntryRows() {}

  /** Adds entries; a number that is there already is left as it is. Tells which were added. */
  static List<Row> insert(Handle handle, List<Item.Entry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    int[] rows =
        insert(
            handle.prepareBatch(
                "INSERT INTO journal_entry (%s) VALUES (%s) ON CONFLICT (call_id, entry_number) DO NOTHING"
                    .formatted(COLUMNS, VALUES)),
            entries);
    List<Row> added = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] != 0) {
        added.add(Row.of(entries.get(i)));
      }
    }
    return added;
  }

  /** Adds entries of nodes that own their calls no more. */
  static void insertStrays(Handle handle, List<Item.Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    String insert =
        "INSERT INTO journal_stray (%s, node) VALUES (%s, :node)"
            + " ON CONFLICT (call_id, fence, node, entry_number) DO NOTHING";
    int[] unused = insert(handle.prepareBatch(insert.formatted(COLUMNS, VALUES)), entries);
  }

  static List<Row> read(Handle handle, CallId call) {
    return read(handle, "journal_entry", "entry_number", call);
  }

  static List<Row> readStrays(Handle handle, CallId call) {
    return read(handle, "journal_stray", "fence, node, entry_number", call);
  }

  private static int[] insert(PreparedBatch batch, List<Item.Entry> entries) {
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
    return batch.execute();
  }

  private static List<Row> read(Handle handle, String table, String order, CallId call) {
    return handle
        .createQuery(
            "SELECT %s FROM %s WHERE call_id = :call ORDER BY %s".formatted(COLUMNS, table, order))
        .bind("call", call.value())
        .map(
            (row, context) ->
                new Row(
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
                        row.getBytes("proof")),
                    row.getLong("fence")))
        .list();
  }
}
