package dev.voiceline.server.demo;

import dev.voiceline.core.runtime.CallNews;
import java.util.Optional;

/**
 * The realtime model's death in mid-call: when a caller has spoken twice, the service is gone and
 * does not come back. Safe for use by any thread.
 */
final class Breakdown {
  private static final int UTTERANCES = 2;

  private final boolean planned;
  private volatile Optional<Neighbors> stage = Optional.empty();

  Breakdown(boolean planned) {
    this.planned = planned;
  }

  /** The neighbors are there. */
  void on(Neighbors neighbors) {
    stage = Optional.of(neighbors);
  }

  void observed(WatchedCall call, CallNews news) {
    if (planned && news instanceof CallNews.CallerSaid && call.callerSaid() == UTTERANCES) {
      stage
          .filter(Neighbors::breakModel)
          .ifPresent(broken -> call.note("(the model service dies)"));
    }
  }
}
