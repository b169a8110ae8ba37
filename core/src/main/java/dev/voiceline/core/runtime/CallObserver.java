package dev.voiceline.core.runtime;

import dev.voiceline.core.caller.CallId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Who watches calls: a log, a journal, metrics. Told in the order of each call, one at a time per
 * call, on threads that carry the call: must not block. What it throws is put on record and
 * otherwise ignored.
 */
public interface CallObserver {
  /** Something happened. */
  void observed(CallId call, CallNews news);

  /**
   * Ends when what a call would be gone on with from is on record, as far as it was told: at once
   * where nothing is kept. What follows from it is not audible before, within a bound. Fails when
   * it will not be. May end on any thread, which must not be blocked.
   */
  default CompletionStage<Void> onRecord(CallId call) {
    return CompletableFuture.completedStage(null);
  }

  /** Whether every step of a call's machines is to be told too; asked once per call. */
  default boolean wantsSteps() {
    return false;
  }

  /** Both are told, in this order; on record is what both have on record. */
  default CallObserver and(CallObserver other) {
    return new BothObservers(this, other);
  }

  /** Nobody watches. */
  static CallObserver none() {
    return (call, news) -> {};
  }
}
