package dev.voiceline.server.store;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.events.JournalTrouble;
import dev.voiceline.server.log.Refusals;

/** Tells the operator of entries that were not kept, a few for each reason. */
public final class JournalRefusals implements JournalTrouble {
  private final Refusals refusals;

  /** Told to these. */
  public JournalRefusals(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public void refused(CallId call, JournalRefusal.Why why) {
    refusals.refused(of(call), why.sentence());
  }

  @Override
  public void unwritable(CallId call, String what) {
    refusals.refused(of(call), what);
  }

  private static String of(CallId call) {
    return "An entry of call " + call.brief() + " was not kept";
  }
}
