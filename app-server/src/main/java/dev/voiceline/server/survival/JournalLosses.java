package dev.voiceline.server.survival;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalRefusal.Why;
import dev.voiceline.core.journal.events.JournalTrouble;
import dev.voiceline.server.log.Refusals;
import dev.voiceline.server.store.JournalRefusals;
import java.util.function.Consumer;

/**
 * Hears of entries that the journal did not keep. What another node's ownership refused means that
 * the call is lost here. Safe for use by any thread.
 */
final class JournalLosses implements JournalTrouble {
  private final Consumer<CallId> lost;
  private final JournalRefusals operator;

  JournalLosses(Consumer<CallId> lost, Refusals refusals) {
    this.lost = lost;
    this.operator = new JournalRefusals(refusals);
  }

  @Override
  public void refused(CallId call, Why why) {
    operator.refused(call, why);
    if (why == Why.STALE_LEASE) {
      lost.accept(call);
    }
  }

  @Override
  public void unwritable(CallId call, String what) {
    operator.unwritable(call, what);
  }
}
