package dev.voiceline.adapters.store.journal;

import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.Lease;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Something that somebody waits for. */
sealed interface Waiting {
  /** Ends when it is durable. */
  CompletableFuture<Void> done();

  /** An entry of a call, not sealed yet. */
  record ForCall(Lease lease, JournalEntry entry, CompletableFuture<Void> done)
      implements Waiting {}

  /** An entry of the audit trail. */
  record ForAudit(String id, AuditEntry entry, CompletableFuture<Void> done) implements Waiting {}

  /** The lease that it depends on. */
  default Optional<Lease> leaseNeeded() {
    return this instanceof ForCall call ? Optional.of(call.lease()) : Optional.empty();
  }
}
