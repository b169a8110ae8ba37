package dev.voiceline.adapters.store.retention;

import java.time.Duration;
import org.jdbi.v3.core.Handle;

/**
 * Calls of which no entry ever came: their server died when it had leased them, and before it wrote
 * anything. Nobody can end them, for there is nothing to read.
 */
final class EmptyCalls {
  /** By then the network has ended every call, and every spool was written that ever will be. */
  private static final long LONG_AGO_MS = Duration.ofDays(1).toMillis();

  private static final String NEVER_HEARD_OF =
      " WHERE ended_at = 0 AND began_at < %1$s - %2$d AND leased_until <= %1$s AND NOT EXISTS"
          + " (SELECT 1 FROM journal_entry e WHERE e.call_id = call_record.call_id)";

  private static final String WITHOUT_STRAYS =
      " AND NOT EXISTS (SELECT 1 FROM journal_stray s WHERE s.call_id = call_record.call_id)";

  private final String which;

  /**
   * Those in a database.
   *
   * @param now SQL of its time
   */
  EmptyCalls(String now) {
    this.which = NEVER_HEARD_OF.formatted(now, LONG_AGO_MS);
  }

  /** Removes them; those of which strays are kept are over. Says how many it were. */
  int settle(Handle handle) {
    int removed = handle.execute("DELETE FROM call_record" + which + WITHOUT_STRAYS);
    return removed + handle.execute("UPDATE call_record SET ended_at = leased_until" + which);
  }
}
