package dev.voiceline.adapters.store.journal;

import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.journal.Lease;

/** Something to be written, once. */
sealed interface Item {
  /** An entry of a call. */
  record Entry(Lease lease, SealedEntry entry) implements Item {}

  /**
   * An entry of the audit trail.
   *
   * @param id its own, so that it is written once
   */
  record Audit(String id, AuditEntry entry) implements Item {}
}
