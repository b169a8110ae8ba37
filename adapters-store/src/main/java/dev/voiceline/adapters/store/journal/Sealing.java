package dev.voiceline.adapters.store.journal;

import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.CallKey;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Lease;
import java.util.LinkedHashMap;
import java.util.Map;

/** Seals entries with the keys of the calls that run. Safe for use by any thread. */
final class Sealing {
  /** A call whose key was pushed out gets another one. */
  private static final int KEYS = 20_000;

  private final Aead aead;
  private final MasterKeys masters;
  private final Map<CallId, CallKey> keys = new LinkedHashMap<>(64, 0.75f, true);

  Sealing(Aead aead, MasterKeys masters) {
    this.aead = aead;
    this.masters = masters;
  }

  Item seal(Waiting waiting) {
    if (waiting instanceof Waiting.ForAudit audit) {
      return new Item.Audit(audit.id(), audit.entry());
    }
    Waiting.ForCall entry = (Waiting.ForCall) waiting;
    Lease lease = entry.lease();
    SealedEntry sealed = SealedEntry.of(aead, keyOf(lease.call()), entry.entry());
    if (entry.entry().ends()) {
      forget(lease.call());
    }
    return new Item.Entry(lease, sealed);
  }

  synchronized void forget(CallId call) {
    keys.remove(call);
  }

  private synchronized CallKey keyOf(CallId call) {
    CallKey key = keys.computeIfAbsent(call, unknown -> CallKey.fresh(aead, masters, unknown));
    if (keys.size() > KEYS) {
      keys.remove(keys.keySet().iterator().next());
    }
    return key;
  }
}
