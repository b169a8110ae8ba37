package dev.voiceline.core.replay;

import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.journal.events.UnreadableEntry;
import java.util.Optional;

/**
 * Takes the steps of a call's machines again, from what stands in its journal, and compares what
 * comes of them with what came of them then. A decision that a changed program makes otherwise is
 * found at its entry. Safe for use by any thread.
 */
public final class Replay {
  private final JournalEvents events = new JournalEvents();
  private final Machines machines;

  /** By these machines. */
  public Replay(Machines machines) {
    this.machines = machines;
  }

  /** By the machines of this program. */
  public static ReplayReport of(JournaledCall call) {
    return new Replay(Machines.standard()).run(call);
  }

  /** What is different now. */
  public ReplayReport run(JournaledCall call) {
    Comparison comparison = new Comparison(machines, events.codec());
    if (call.contentDeleted()) {
      comparison.note("The content of the call was deleted, so there is nothing to compare.");
      return comparison.report();
    }
    call.fault()
        .ifPresent(why -> comparison.note("The journal is not as it was written: " + why + "."));
    long expected = 1;
    for (JournalEntry entry : call.entries()) {
      if (entry.number() != expected) {
        comparison.gap(expected, entry.number());
      }
      expected = entry.number() + 1;
      read(entry, comparison).ifPresent(event -> comparison.add(entry, event));
    }
    return comparison.report();
  }

  private Optional<JournalEvent> read(JournalEntry entry, Comparison comparison) {
    try {
      return events.read(entry);
    } catch (UnreadableEntry unreadable) {
      comparison.unreadable(entry, String.valueOf(unreadable.getMessage()));
      return Optional.empty();
    }
  }
}
