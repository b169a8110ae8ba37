package dev.voiceline.server.survival;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalRefusal.Why;
import dev.voiceline.core.journal.events.JournalTrouble;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Recent;
import dev.voiceline.server.log.ServerLog;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Hears of entries that the journal did not keep. Those that another node's ownership refused mean
 * that the call is lost here; of the others the operator reads once for each call. Safe for use by
 * any thread.
 */
final class JournalLosses implements JournalTrouble {
  private static final Duration KEPT = Duration.ofHours(4);
  private static final int MOST = 20_000;

  private final Consumer<CallId> lost;
  private final ServerLog log;
  private final Recent<CallId, Boolean> told;

  JournalLosses(Consumer<CallId> lost, ServerLog log, Clock clock) {
    this.lost = lost;
    this.log = log;
    this.told = new Recent<>(clock, KEPT, MOST);
  }

  @Override
  public void refused(CallId call, Why why) {
    switch (why) {
      case STALE_LEASE -> lost.accept(call);
      case FULL -> tell(call, "database and spool take no more");
      case CLOSED -> tell(call, "the server is stopping");
    }
  }

  @Override
  public void unwritable(CallId call, String what) {
    tell(call, what);
  }

  private void tell(CallId call, String why) {
    if (told.addFirst(call, true)) {
      log.warn("Call " + call.brief() + ": its journal is not complete (" + why + ").");
    }
  }
}
