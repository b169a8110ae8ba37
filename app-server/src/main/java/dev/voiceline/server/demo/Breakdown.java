package dev.voiceline.server.demo;

import dev.voiceline.core.runtime.CallNews;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The realtime model's death in mid-call: when a caller has spoken twice, the service is gone and
 * does not come back. Safe for use by any thread.
 */
final class Breakdown {
  private static final int UTTERANCES = 2;

  private final boolean planned;
  private final AtomicReference<Optional<Neighbors>> stage =
      new AtomicReference<>(Optional.empty());

  Breakdown(boolean planned) {
    this.planned = planned;
  }

  /** The neighbors are there. */
  void on(Neighbors neighbors) {
    stage.set(Optional.of(neighbors));
  }

  void observed(WatchedCall call, CallNews news) {
    if (planned && news instanceof CallNews.CallerSaid && call.callerSaid() == UTTERANCES) {
      stage
          .get()
          .filter(Neighbors::breakModel)
          .ifPresent(broken -> call.note("(the model service dies)"));
    }
  }
}
