package dev.voiceline.adapters.store.journal;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Lease;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one writer has put into the database, so that not every batch tries to put it there again.
 * It is told after the transaction; what it has forgotten is tried once more, which changes
 * nothing. For use by one thread.
 */
final class KnownRows {
  private static final int MOST = 20_000;

  private final Set<Lease> calls = new LinkedHashSet<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final Set<String> proofKeys = new LinkedHashSet<>();
  private final Map<CallId, Tally> tallies = new LinkedHashMap<>();

  boolean hasCall(Lease lease) {
    return calls.contains(lease);
  }

  /** Of these leases, with when they began, those whose calls may have no row yet. */
  Map<Lease, Long> newCalls(Map<Lease, Long> leases) {
    Map<Lease, Long> unknown = new HashMap<>(leases);
    unknown.keySet().removeAll(calls);
    return unknown;
  }

  /** Of these entries, those with content whose key may not be there. */
  List<SealedEntry> withNewKey(Collection<SealedEntry> entries) {
    return entries.stream()
        .filter(SealedEntry::hasContent)
        .filter(entry -> !keys.contains(entry.keyId()))
        .toList();
  }

  /** Of these entries, those the key of whose proof may not be there. */
  List<SealedEntry> withNewProofKey(Collection<SealedEntry> entries) {
    return entries.stream().filter(entry -> !proofKeys.contains(entry.keyId())).toList();
  }

  /** These leases hold, so that their calls have rows. */
  void holding(Collection<Lease> leases) {
    calls.addAll(leases);
    trim(calls);
  }

  /** These were written, with their keys. */
  void written(Collection<SealedEntry> entries) {
    for (SealedEntry entry : entries) {
      proofKeys.add(entry.keyId());
      if (entry.hasContent()) {
        keys.add(entry.keyId());
      }
    }
    trim(keys);
    trim(proofKeys);
  }

  /** How far each call is counted. */
  Map<CallId, Tally> tallies() {
    return Collections.unmodifiableMap(tallies);
  }

  /** So far these calls are counted now. */
  void counted(Map<CallId, Tally> counted) {
    counted.forEach(
        (call, tally) -> {
          tallies.remove(call);
          tallies.put(call, tally);
        });
    trim(tallies.keySet());
  }

  /** The database may be another one than it was. */
  void forget() {
    calls.clear();
    keys.clear();
    proofKeys.clear();
    tallies.clear();
  }

  private static void trim(Set<?> known) {
    while (known.size() > MOST) {
      known.remove(known.iterator().next());
    }
  }
}
