package dev.voiceline.server.cli.kept;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.server.store.StoreVisit;
import java.util.List;

/** Calls that somebody names. */
final class KeptCalls {
  private final StoreVisit visit;

  KeptCalls(StoreVisit visit) {
    this.visit = visit;
  }

  /** What is known of it, which is something. */
  JournaledCall known(String name) throws Declined {
    JournaledCall call = visit.await(visit.journal().read(new CallId(name)));
    if (call.entries().isEmpty() && call.strays().isEmpty()) {
      throw unknown();
    }
    return call;
  }

  static Declined unknown() {
    return new Declined("Nothing is kept of such a call: see \"voiceline calls list\".");
  }

  /** What is said where entries are missing. */
  static String notWhole(String fault) {
    return "It is not as it was written: " + fault + ".";
  }

  boolean isHeld(CallId call) {
    return visit.await(visit.holds().isHeld(call));
  }

  List<RecordingArchive.Kept> recordings(CallId call) {
    return visit.await(visit.archive().list()).stream()
        .filter(kept -> kept.call().equals(call))
        .toList();
  }
}
