package dev.voiceline.adapters.store.journal;

import dev.voiceline.adapters.store.database.Database;
import dev.voiceline.adapters.store.sealing.StoreKeys;
import dev.voiceline.adapters.store.sealing.TallyKey;
import dev.voiceline.core.caller.CallId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
   * What became of counts.
   *
   * @param now the counts, but for those that were changed behind our back
   * @param others whether one that was remembered was another
   */
  record Counted(Map<CallId, Tally> now, boolean others) {}

  /** A count that is moved on from what it is known to be. */
  private record Move(Tally before, Tally after) {}

  /**
   * Counts entries.
   *
   * @param key see {@link #key}
   * @param known the counts of calls as this writer has left them, as far as it remembers
   * @param added none that was there before; the rows of their calls are locked
   * @return how they are counted now
   */
  Counted add(Handle handle, TallyKey key, Map<CallId, Tally> known, List<EntryRows.Row> added) {
    Map<CallId, List<EntryRows.Row>> calls =
        added.stream().collect(Collectors.groupingBy(row -> row.entry().call()));
    Map<CallId, Tally> counted = new HashMap<>();
    for (Move move : moved(handle, key, known, calls)) {
      counted.put(move.after().call(), move.after());
      calls.remove(move.after().call());
    }
    boolean others = calls.keySet().stream().anyMatch(known::containsKey);
    if (!calls.isEmpty()) {
      counted.putAll(read(handle, key, calls));
    }
    return new Counted(counted, others);
  }

  /** Those that were as they are remembered. */
  private static List<Move> moved(
      Handle handle,
      TallyKey key,
      Map<CallId, Tally> known,
      Map<CallId, List<EntryRows.Row>> calls) {
    List<Move> moves =
        calls.entrySet().stream()
            .flatMap(
                each ->
                    Optional.ofNullable(known.get(each.getKey()))
                        .map(before -> new Move(before, before.plus(key, each.getValue())))
                        .stream())
            .toList();
    if (moves.isEmpty()) {
      return moves;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "UPDATE call_tally SET entries = :entries, digest = :digest, seal = :seal"
                + " WHERE call_id = :call AND entries = :counted AND digest = :digested"
                + " AND seal = :sealed");
    for (Move move : moves) {
      bind(batch, move.after())
          .bind("counted", move.before().entries())
          .bind("digested", move.before().digest())
          .bind("sealed", move.before().seal())
          .add();
    }
    int[] rows = batch.execute();
    return IntStream.range(0, rows.length)
        .filter(each -> rows[each] == 1)
        .mapToObj(moves::get)
        .toList();
  }

  /** Those that are new here, or another's, or changed. */
  private static Map<CallId, Tally> read(
      Handle handle, TallyKey key, Map<CallId, List<EntryRows.Row>> calls) {
    Map<CallId, Tally> tallies = new HashMap<>();
    find(handle, calls.keySet().stream().map(CallId::value).toList())
        .forEach(tally -> tallies.put(tally.call(), tally));
    Map<CallId, Tally> counted = new HashMap<>();
    calls.forEach(
        (call, rows) -> {
          Tally before = tallies.getOrDefault(call, Tally.nothing(key, call));
          if (before.isSealedBy(key)) {
            counted.put(call, before.plus(key, rows));
          }
        });
    write(handle, counted);
    return counted;
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

  /** The database may be another one than it was. */
  void forget() {
    keys.forget();
  }

  /** What is counted with; outside of any transaction. */
  TallyKey key(Database database) {
    return new TallyKey(keys.findOrMake(database, NAME));
  }

  private static void write(Handle handle, Map<CallId, Tally> tallies) {
    if (tallies.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO call_tally (call_id, entries, digest, seal)"
                + " VALUES (:call, :entries, :digest, :seal) ON CONFLICT (call_id)"
                + " DO UPDATE SET entries = :entries, digest = :digest, seal = :seal");
    tallies.values().forEach(tally -> bind(batch, tally).add());
    int[] unused = batch.execute();
  }

  private static PreparedBatch bind(PreparedBatch batch, Tally tally) {
    return batch
        .bind("call", tally.call().value())
        .bind("entries", tally.entries())
        .bind("digest", tally.digest())
        .bind("seal", tally.seal());
  }
}
