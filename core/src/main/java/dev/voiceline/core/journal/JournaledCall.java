package dev.voiceline.core.journal;

import dev.voiceline.core.caller.CallId;
import java.util.List;

/**
 * What is known of a call.
 *
 * @param contentDeleted whether its sealed fields are gone: they are empty then
 * @param entries in their order
 * @param strays durable entries of a node that had lost the call before they reached the database;
 *     they are no part of what happened since
 */
public record JournaledCall(
    CallId call, boolean contentDeleted, List<JournalEntry> entries, List<JournalEntry> strays) {
  public JournaledCall {
    entries = List.copyOf(entries);
    strays = List.copyOf(strays);
  }

  /** Whether it has ended. A caller may go on with keys after what was the end of the agent. */
  public boolean isOver() {
    boolean over = false;
    for (JournalEntry entry : entries) {
      over = entry.ends() || (over && !entry.kind().equals(JournalEntry.BY_KEYS));
    }
    return over;
  }
}
