package dev.voiceline.core.runtime;

import dev.voiceline.core.caller.CallId;

/**
 * Who watches calls: a log, a journal, metrics. Told in the order of each call, one at a time per
 * call, on threads that carry the call: must not block. What it throws is put on record and
 * otherwise ignored.
 */
public interface CallObserver {
  /** Something happened. */
  void observed(CallId call, CallNews news);

  /** Both are told, in this order. */
  default CallObserver and(CallObserver other) {
    return (call, news) -> {
      observed(call, news);
      other.observed(call, news);
    };
  }

  /** Nobody watches. */
  static CallObserver none() {
    return (call, news) -> {};
  }
}
