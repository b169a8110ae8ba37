package dev.voiceline.adapters.store.journal;

import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.Lease;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Calls and their owners, while entries are written. */
final class CallRows {
  /** How long a new call is its first node's without being renewed: time for three renewals. */
  static final long NEW_CALL_MS = 6_000;

  /**
   * The order in which rows of calls are locked. A transaction makes its new ones before it changes
   * any: then nobody waits in a circle, for nobody who changes rows waits for one that is new.
   */
  static final Comparator<Lease> BY_CALL =
      Comparator.comparing((Lease lease) -> lease.call().value())
          .thenComparing(Lease::fence)
          .thenComparing(lease -> lease.node().value());

  private final String now;

  /**
   * Rows in a database.
   *
   * @param now SQL of its time
   */
  CallRows(String now) {
    this.now = now;
  }

  /** Makes the rows of calls that are new, before any is changed; says how many were. */
  int begin(Handle handle, Map<Lease, Long> began) {
    List<Lease> begins =
        began.keySet().stream().filter(lease -> lease.fence() == 1).sorted(BY_CALL).toList();
    if (begins.isEmpty()) {
      return 0;
    }
    String insert =
        "INSERT INTO call_record (call_id, began_at, ended_at, owner, fence, leased_until) VALUES"
            + " (:call, :at, 0, :node, 1, %s + :ttl) ON CONFLICT (call_id) DO NOTHING";
    PreparedBatch batch = handle.prepareBatch(insert.formatted(now));
    for (Lease lease : begins) {
      batch
          .bind("call", lease.call().value())
          .bind("at", began.get(lease))
          .bind("node", lease.node().value())
          .bind("ttl", NEW_CALL_MS)
          .add();
    }
    return Arrays.stream(batch.execute()).sum();
  }

  /**
   * The leases that hold. Their calls change hands only after the transaction.
   *
   * @param leases in the order of their calls, so that two nodes never wait for each other
   */
  Set<Lease> holding(Handle handle, List<Lease> leases) {
    if (leases.isEmpty()) {
      return Set.of();
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "UPDATE call_record SET fence = fence"
                + " WHERE call_id = :call AND fence = :fence AND owner = :node");
    for (Lease lease : leases) {
      batch
          .bind("call", lease.call().value())
          .bind("fence", lease.fence())
          .bind("node", lease.node().value())
          .add();
    }
    int[] found = batch.execute();
    Set<Lease> holding = new HashSet<>();
    Iterator<Lease> each = leases.iterator();
    for (int rows : found) {
      Lease lease = each.next();
      if (rows == 1) {
        holding.add(lease);
      }
    }
    return holding;
  }

  /**
   * Ends calls, and opens again those whose callers go on with keys.
   *
   * @param added entries that are new, in their order: one that comes twice changes nothing
   */
  void end(Handle handle, List<SealedEntry> added) {
    List<SealedEntry> turning = added.stream().filter(CallRows::endsOrReopens).toList();
    if (turning.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "UPDATE call_record SET ended_at = :ended"
                + " WHERE call_id = :call AND (ended_at = 0) = :open");
    for (SealedEntry entry : turning) {
      boolean ends = entry.kind().equals(JournalEntry.ENDED);
      batch
          .bind("ended", ends ? entry.at() : 0L)
          .bind("call", entry.call().value())
          .bind("open", ends)
          .add();
    }
    int[] unused = batch.execute();
  }

  private static boolean endsOrReopens(SealedEntry entry) {
    return entry.kind().equals(JournalEntry.ENDED) || entry.kind().equals(JournalEntry.BY_KEYS);
  }

  /**
   * Keeps keys that are new, but none of a call whose content was deleted.
   *
   * @param entries that have content
   */
  void keys(Handle handle, Collection<SealedEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    // The cast tells PostgreSQL a type that it cannot see in a SELECT.
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO call_key (call_id, key_id, master_id, wrapped)"
                + " SELECT CAST(:call AS TEXT), CAST(:key AS TEXT), CAST(:master AS TEXT), :wrapped"
                + " WHERE NOT EXISTS (SELECT 1 FROM content_deletion WHERE call_id = :call)"
                + " ON CONFLICT (call_id, key_id) DO NOTHING");
    Set<String> added = new HashSet<>();
    for (SealedEntry entry : entries) {
      if (added.add(entry.keyId())) {
        batch
            .bind("call", entry.call().value())
            .bind("key", entry.keyId())
            .bind("master", entry.wrapped().masterId())
            .bind("wrapped", entry.wrapped().bytes())
            .add();
      }
    }
    int[] unused = batch.execute();
  }

  /** Keeps the keys of proofs that are new, also of calls whose content was deleted. */
  void proofKeys(Handle handle, Collection<SealedEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO proof_key (call_id, key_id, master_id, wrapped)"
                + " VALUES (:call, :key, :master, :wrapped)"
                + " ON CONFLICT (call_id, key_id) DO NOTHING");
    Set<String> added = new HashSet<>();
    for (SealedEntry entry : entries) {
      if (added.add(entry.keyId())) {
        batch
            .bind("call", entry.call().value())
            .bind("key", entry.keyId())
            .bind("master", entry.wrappedProof().masterId())
            .bind("wrapped", entry.wrappedProof().bytes())
            .add();
      }
    }
    int[] unused = batch.execute();
  }
}
