package dev.voiceline.server.control;

import dev.voiceline.core.call.NetworkEvent.Stage;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Recent;
import java.time.Duration;
import java.util.Optional;

/** How far calls are, as the carrier last said. Bounded. Safe for use by any thread. */
public final class CallStages {
  private static final Duration KEPT = Duration.ofHours(5);
  private static final int MOST = 20_000;

  private final Recent<CallId, Stage> stages;

  /** Keeps them as long as that clock says. */
  public CallStages(Clock clock) {
    stages = new Recent<>(clock, KEPT, MOST);
  }

  /** A call was ordered; what the carrier has said of it meanwhile stays. */
  public void placed(CallId call) {
    stages.addFirst(call, Stage.QUEUED);
  }

  /** The carrier says something new. */
  public void moved(CallId call, Stage stage) {
    stages.set(call, stage);
  }

  /** The latest. */
  public Optional<Stage> of(CallId call) {
    return stages.find(call);
  }
}
