package dev.voiceline.core.audit;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Keeps who saw or heard what. Safe for use by any thread; no method blocks.
 *
 * <ul>
 *   <li>{@code AUD-01} what was recorded is read as it was, in its order.
 *   <li>{@code AUD-02} recording ends when the entry is durable, and never blocks.
 *   <li>{@code AUD-03} an untouched trail is intact, and is counted right.
 *   <li>{@code AUD-04} a changed entry is found, at its place.
 *   <li>{@code AUD-05} a removed entry is found.
 *   <li>{@code AUD-06} exchanged entries are found.
 *   <li>{@code AUD-07} a trail cut off at its end is found.
 *   <li>{@code AUD-08} entries of many threads at once are one chain.
 * </ul>
 */
public interface AuditTrail {
  /** Adds an entry; ends when it is durable. */
  CompletionStage<Void> record(AuditEntry entry);

  /** Entries from a place on, oldest first; places count from 1. */
  CompletionStage<List<AuditEntry>> read(long from, int atMost);

  /** Looks at all of it. */
  CompletionStage<AuditVerdict> verify();
}
