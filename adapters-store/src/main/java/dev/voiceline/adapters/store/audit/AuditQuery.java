package dev.voiceline.adapters.store.audit;

import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.caller.CallId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which entries of the trail somebody wants to see.
 *
 * @param from inclusive
 * @param until exclusive
 * @param kind of this kind alone
 * @param call about this call alone
 * @param atMost so many, the newest
 */
public record AuditQuery(
    Instant from, Instant until, Optional<String> kind, Optional<CallId> call, int atMost) {
  /** An entry at its place, which counts from 1. */
  public record Placed(long place, AuditEntry entry) {}
}
