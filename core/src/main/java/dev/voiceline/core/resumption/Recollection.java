package dev.voiceline.core.resumption;

import dev.voiceline.core.call.Unfinished;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.journal.events.UnreadableEntry;
import dev.voiceline.core.runtime.CallMemory;

/** What the journal knows of a call that somebody wants to go on with. */
public sealed interface Recollection {
  /**
   * It can be gone on with.
   *
   * @param next the number of the next entry
   */
  record Remembered(CallMemory memory, long next) implements Recollection {}

  /**
   * It was served by nothing but keys, and can be again.
   *
   * @param next the number of the next entry
   */
  record ByKeys(Unfinished call, long next) implements Recollection {}

  /** It is over. */
  record Over() implements Recollection {}

  /** Its content was deleted. */
  record Deleted() implements Recollection {}

  /** Nothing is on record of its beginning. */
  record Unknown() implements Recollection {}

  /**
   * Something in it cannot be read, as when a newer program wrote it.
   *
   * @param why in one sentence, without a value
   */
  record Unreadable(String why) implements Recollection {}

  /**
   * Of a call. What a server wrote that had lost the call is passed over, but for what it may have
   * done.
   */
  static Recollection of(JournaledCall call) {
    if (call.isOver()) {
      return new Over();
    }
    if (call.contentDeleted()) {
      return new Deleted();
    }
    try {
      return gathered(call);
    } catch (UnreadableEntry broken) {
      return new Unreadable(String.valueOf(broken.getMessage()));
    }
  }

  private static Recollection gathered(JournaledCall call) {
    JournalEvents events = new JournalEvents();
    Gathering gathering = new Gathering();
    for (JournalEntry entry : call.entries()) {
      events.read(entry).ifPresent(event -> gathering.add(entry, event));
    }
    for (JournalEntry stray : call.strays()) {
      events.read(stray).ifPresent(gathering::addStray);
    }
    return gathering.result();
  }
}
