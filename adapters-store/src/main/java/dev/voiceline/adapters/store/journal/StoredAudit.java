package dev.voiceline.adapters.store.journal;

import dev.voiceline.adapters.store.audit.AuditChain;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditTrail;
import dev.voiceline.core.audit.AuditVerdict;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The audit trail. Its entries go the way of the journal's, and are linked where they arrive. */
final class StoredAudit implements AuditTrail {
  private final WriteQueue<Waiting> queue;
  private final Readers readers;
  private final AuditChain chain;

  StoredAudit(WriteQueue<Waiting> queue, Readers readers, AuditChain chain) {
    this.queue = queue;
    this.readers = readers;
    this.chain = chain;
  }

  @Override
  public CompletionStage<Void> record(AuditEntry entry) {
    String id = UUID.randomUUID().toString();
    return StoredJournal.offer(
        queue, new Waiting.ForAudit(id, entry, new CompletableFuture<>()), Duration.ZERO);
  }

  @Override
  public CompletionStage<List<AuditEntry>> read(long from, int atMost) {
    return readers.read(handle -> chain.read(handle, from, atMost));
  }

  @Override
  public CompletionStage<AuditVerdict> verify() {
    return readers.read(chain::verify);
  }
}
