package dev.voiceline.adapters.store.journal;

import dev.voiceline.adapters.store.audit.AuditChain;
import dev.voiceline.adapters.store.database.Database;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.journal.Lease;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Writes many items in one transaction. Writing the same ones again changes nothing. */
final class BatchWriter {
  private final Database database;
  private final CallRows calls;
  private final Tallies tallies;
  private final AuditChain chain;

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
    Set<Lease> stale = database.write(handle -> write(handle, entries, audit, keepStrays));
    if (!audit.isEmpty()) {
      anchor();
    }
    return stale;
  }

  private Set<Lease> write(
      Handle handle, List<Item.Entry> entries, Map<String, AuditEntry> audit, boolean keepStrays) {
    Map<Lease, Long> leases = new HashMap<>();
    entries.forEach(entry -> leases.putIfAbsent(entry.lease(), entry.entry().at()));
    calls.begin(handle, leases);
    Set<Lease> holding =
        calls.holding(handle, leases.keySet().stream().sorted(CallRows.BY_CALL).toList());
    List<Item.Entry> good =
        entries.stream().filter(entry -> holding.contains(entry.lease())).toList();
    List<Item.Entry> strays =
        entries.stream().filter(entry -> !holding.contains(entry.lease())).toList();
    store(handle, good);
    if (keepStrays) {
      keys(handle, strays);
      EntryRows.insertStrays(handle, strays);
    }
    if (!audit.isEmpty()) {
      chain.append(handle, audit);
    }
    leases.keySet().removeAll(holding);
    return Set.copyOf(leases.keySet());
  }

  private void keys(Handle handle, List<Item.Entry> items) {
    List<SealedEntry> entries = items.stream().map(Item.Entry::entry).toList();
    calls.keys(handle, entries);
    calls.proofKeys(handle, entries);
  }

  private void store(Handle handle, List<Item.Entry> entries) {
    keys(handle, entries);
    List<EntryRows.Row> added = EntryRows.insert(handle, entries);
    tallies.add(handle, added);
    calls.end(handle, added.stream().map(EntryRows.Row::entry).toList());
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
