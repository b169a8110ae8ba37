package dev.voiceline.adapters.store.journal;

import dev.voiceline.adapters.store.database.Database;
import dev.voiceline.adapters.store.sealing.StoreKeys;
import dev.voiceline.adapters.store.sealing.TallyKey;
import dev.voiceline.core.caller.CallId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Keeps count of what is written of each call, in the transaction that writes it. A count that was
 * changed behind our back is left as it is: it must not become a true one again.
 */
final class Tallies {
  private static final String NAME = "call tally";

  private final StoreKeys keys;

  Tallies(StoreKeys keys) {
    this.keys = keys;
  }

  /**
   * Counts entries.
   *
   * @param key see {@link #key}
   * @param added none that was there before; the rows of their calls are locked
   */
  void add(Handle handle, TallyKey key, List<EntryRows.Row> added) {
    if (added.isEmpty()) {
      return;
    }
    Map<CallId, Tally> tallies = new HashMap<>();
    find(handle, added.stream().map(row -> row.entry().call().value()).distinct().toList())
        .forEach(tally -> tallies.put(tally.call(), tally));
    for (EntryRows.Row row : added) {
      CallId call = row.entry().call();
      Tally before = tallies.computeIfAbsent(call, id -> Tally.nothing(key, id));
      if (before.isSealedBy(key)) {
        tallies.put(call, before.plus(key, row));
      }
    }
    write(handle, tallies);
  }

  /** What there is of a call. */
  Optional<Tally> find(Handle handle, CallId call) {
    return find(handle, List.of(call.value())).stream().findFirst();
  }

  private static List<Tally> find(Handle handle, List<String> calls) {
    return handle
        .createQuery(
            "SELECT call_id, entries, digest, seal FROM call_tally WHERE call_id IN (<calls>)")
        .bindList("calls", calls)
        .map(
            (row, context) ->
                new Tally(
                    new CallId(row.getString(1)), row.getLong(2), row.getBytes(3), row.getBytes(4)))
        .list();
  }

  /**
   * Why these are known not to be all entries that were written, or not as they were.
   *
   * @param tally of the call, as it was when these were read
   */
  Optional<String> fault(Handle handle, Optional<Tally> tally, List<EntryRows.Row> rows) {
    if (tally.isEmpty()) {
      return rows.isEmpty()
          ? Optional.empty()
          : Optional.of("nobody has counted its entries, or the count was removed");
    }
    Tally written = tally.get();
    return keys.find(handle, NAME)
        .map(TallyKey::new)
        .filter(written::isSealedBy)
        .map(key -> fault(key, written, rows))
        .orElse(Optional.of("the count of its entries was changed"));
  }

  private static Optional<String> fault(TallyKey key, Tally written, List<EntryRows.Row> rows) {
    if (written.entries() != rows.size()) {
      return Optional.of(
          "of %d entries that were written, %d can be found"
              .formatted(written.entries(), rows.size()));
    }
    return Tally.of(key, written.call(), rows).isSameAs(written)
        ? Optional.empty()
        : Optional.of("its entries are not those that were written, or not their owners'");
  }

  /** What is counted with; outside of any transaction. */
  TallyKey key(Database database) {
    return new TallyKey(keys.findOrMake(database, NAME));
  }

  private static void write(Handle handle, Map<CallId, Tally> tallies) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO call_tally (call_id, entries, digest, seal)"
                + " VALUES (:call, :entries, :digest, :seal) ON CONFLICT (call_id)"
                + " DO UPDATE SET entries = :entries, digest = :digest, seal = :seal");
    for (Tally tally : tallies.values()) {
      batch
          .bind("call", tally.call().value())
          .bind("entries", tally.entries())
          .bind("digest", tally.digest())
          .bind("seal", tally.seal())
          .add();
    }
    int[] unused = batch.execute();
  }
}
