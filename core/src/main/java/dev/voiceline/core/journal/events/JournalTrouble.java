package dev.voiceline.core.journal.events;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalRefusal;

/**
 * Who hears of entries that were not kept, to tell the operator. Told on any thread, which must not
 * be blocked.
 */
public interface JournalTrouble {
  /** The journal has refused an entry of the call. */
  void refused(CallId call, JournalRefusal.Why why);

  /**
   * Something about the call could not be written: a fault of this program, or of the journal.
   *
   * @param what kind of fault, in a word of the program
   */
  void unwritable(CallId call, String what);
}
