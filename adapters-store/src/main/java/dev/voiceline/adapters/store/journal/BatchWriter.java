package dev.voiceline.adapters.store.journal;

import dev.voiceline.adapters.store.audit.AuditChain;
import dev.voiceline.adapters.store.audit.ChainKey;
import dev.voiceline.adapters.store.database.Database;
import dev.voiceline.adapters.store.sealing.TallyKey;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Lease;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Writes many items in one transaction. Writing the same ones again changes nothing. */
final class BatchWriter {
  private final Database database;
  private final CallRows calls;
  private final Tallies tallies;
  private final AuditChain chain;
  private final KnownRows known = new KnownRows();

  /** What is counted and linked with. */
  private record Keys(TallyKey tallies, Optional<ChainKey> chain) {}

  /** What a transaction has done. */
  private record Written(
      Set<Lease> holding,
      Set<Lease> stale,
      List<SealedEntry> entries,
      Map<CallId, Tally> counted) {}

  /** A call that was there is not, or another's: an older state of the database may be back. */
  private static final class OlderState extends RuntimeException {
    private static final long serialVersionUID = 1;

    OlderState() {
      super("a call that was written is not there", null, false, false);
    }
  }

  BatchWriter(Database database, Tallies tallies, AuditChain chain) {
    this.database = database;
    this.calls = new CallRows(database.dialect().nowMillis());
    this.tallies = tallies;
    this.chain = chain;
  }

  /**
   * Writes. Durable when it returns.
   *
   * @param keepStrays whether entries of nodes that lost their calls are kept beside them: they
   *     were promised to be durable. Otherwise they are refused
   * @return the leases that do not hold any more
   */
  Set<Lease> write(List<Item> items, boolean keepStrays) {
    List<Item.Entry> entries = new ArrayList<>();
    Map<String, AuditEntry> audit = new LinkedHashMap<>();
    for (Item item : items) {
      if (item instanceof Item.Entry entry) {
        entries.add(entry);
      } else if (item instanceof Item.Audit noted) {
        audit.put(noted.id(), noted.entry());
      }
    }
    Written written = write(entries, audit, keepStrays);
    known.holding(written.holding());
    known.written(written.entries());
    known.counted(written.counted());
    if (!audit.isEmpty()) {
      anchor();
    }
    return written.stale();
  }

  private Written write(
      List<Item.Entry> entries, Map<String, AuditEntry> audit, boolean keepStrays) {
    try {
      Keys with = keys(!audit.isEmpty());
      return database.write(handle -> write(handle, with, entries, audit, keepStrays));
    } catch (OlderState putBack) {
      known.forget();
      tallies.forget();
      Keys with = keys(!audit.isEmpty());
      return database.write(handle -> write(handle, with, entries, audit, keepStrays));
    }
  }

  private Keys keys(boolean audited) {
    return new Keys(
        tallies.key(database), audited ? Optional.of(chain.key(database)) : Optional.empty());
  }

  private Written write(
      Handle handle,
      Keys with,
      List<Item.Entry> entries,
      Map<String, AuditEntry> audit,
      boolean keepStrays) {
    Map<Lease, Long> leases = new HashMap<>();
    entries.forEach(entry -> leases.putIfAbsent(entry.lease(), entry.entry().at()));
    Set<Lease> holding = holding(handle, leases);
    List<Item.Entry> good =
        entries.stream().filter(entry -> holding.contains(entry.lease())).toList();
    List<Item.Entry> strays =
        keepStrays
            ? entries.stream().filter(entry -> !holding.contains(entry.lease())).toList()
            : List.of();
    Tallies.Counted counted = store(handle, with.tallies(), good);
    if (counted.others()) {
      // Of an older state of the database even keys may be missing.
      known.forget();
    }
    List<SealedEntry> sealed =
        Stream.concat(good.stream(), strays.stream()).map(Item.Entry::entry).toList();
    calls.keys(handle, known.withNewKey(sealed));
    calls.proofKeys(handle, known.withNewProofKey(sealed));
    EntryRows.insertStrays(handle, strays);
    with.chain().ifPresent(key -> chain.append(handle, key, audit));
    leases.keySet().removeAll(holding);
    return new Written(holding, Set.copyOf(leases.keySet()), sealed, counted.now());
  }

  /** A call that has lost its row is tried once more, in the order in which rows are locked. */
  private Set<Lease> holding(Handle handle, Map<Lease, Long> leases) {
    calls.begin(handle, known.newCalls(leases));
    Set<Lease> holding =
        calls.holding(handle, leases.keySet().stream().sorted(CallRows.BY_CALL).toList());
    if (leases.keySet().stream().anyMatch(it -> known.hasCall(it) && !holding.contains(it))) {
      throw new OlderState();
    }
    return holding;
  }

  private Tallies.Counted store(Handle handle, TallyKey key, List<Item.Entry> entries) {
    List<EntryRows.Row> added = EntryRows.insert(handle, entries);
    calls.end(handle, added.stream().map(EntryRows.Row::entry).toList());
    return tallies.add(handle, key, known.tallies(), added);
  }

  /** The anchor finds what a forger did; that it lags a little is no reason to write again. */
  private void anchor() {
    try {
      database.read(
          handle -> {
            chain.anchor(handle);
            return true;
          });
    } catch (IOException | RuntimeException later) {
      // The next batch moves it on.
      return;
    }
  }
}
