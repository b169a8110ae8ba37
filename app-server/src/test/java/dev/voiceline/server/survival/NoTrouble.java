package dev.voiceline.server.survival;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.events.JournalTrouble;

/** Every entry must be kept. */
final class NoTrouble implements JournalTrouble {
  @Override
  public void refused(CallId call, JournalRefusal.Why why) {
    throw new AssertionError(why);
  }

  @Override
  public void unwritable(CallId call, String what) {
    throw new AssertionError(what);
  }
}
