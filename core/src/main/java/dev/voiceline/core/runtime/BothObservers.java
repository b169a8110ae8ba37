package dev.voiceline.core.runtime;

import dev.voiceline.core.caller.CallId;
import java.util.concurrent.CompletionStage;

/** Two observers as one. */
record BothObservers(CallObserver first, CallObserver second) implements CallObserver {
  @Override
  public void observed(CallId call, CallNews news) {
    try {
      first.observed(call, news);
    } finally {
      second.observed(call, news);
    }
  }

  @Override
  public boolean wantsSteps() {
    return first.wantsSteps() || second.wantsSteps();
  }

  @Override
  public CompletionStage<Void> onRecord(CallId call) {
    return first.onRecord(call).thenCombine(second.onRecord(call), (one, other) -> null);
  }
}
