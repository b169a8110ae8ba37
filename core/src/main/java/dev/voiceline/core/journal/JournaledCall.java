package dev.voiceline.core.journal;

import dev.voiceline.core.caller.CallId;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a call.
 *
 * @param contentDeleted whether its sealed fields are gone: they are empty then
 * @param entries in their order
 * @param strays durable entries of a node that had lost the call before they reached the database;
 *     they are no part of what happened since
 * @param fault why the entries are known not to be all that were durable, or not where they were,
 *     as a part of a sentence; nothing where all are. No health data
 */
public record JournaledCall(
    CallId call,
    boolean contentDeleted,
    List<JournalEntry> entries,
    List<JournalEntry> strays,
    Optional<String> fault) {
  public JournaledCall {
    entries = List.copyOf(entries);
    strays = List.copyOf(strays);
  }

  /** One of which all is there. */
  public JournaledCall(
      CallId call, boolean contentDeleted, List<JournalEntry> entries, List<JournalEntry> strays) {
    this(call, contentDeleted, entries, strays, Optional.empty());
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
