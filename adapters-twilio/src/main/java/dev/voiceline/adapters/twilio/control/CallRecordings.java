package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.rest.NewRecording;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Recent;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Orders about recordings; one recording per call is begun. Safe for use by any thread. */
final class CallRecordings {
  private static final Duration KEPT = Duration.ofHours(5);
  private static final int MOST = 20_000;

  private final TwilioApi api;
  private final URI told;
  private final Recent<CallId, CompletionStage<ControlOutcome>> begun;

  CallRecordings(TwilioApi api, URI told, Clock clock) {
    this.api = api;
    this.told = told;
    this.begun = new Recent<>(clock, KEPT, MOST);
  }

  CompletionStage<ControlOutcome> order(CallId call, RecordingOrder order) {
    return switch (order) {
      case START -> start(call);
      case PAUSE -> api.pauseRecording(call).thenApply(CallRecordings::nothingRecorded);
      case RESUME -> api.resumeRecording(call);
      case STOP -> {
        begun.remove(call);
        yield api.stopRecording(call).thenApply(CallRecordings::nothingRecorded);
      }
    };
  }

  /** Two at once are one. */
  private synchronized CompletionStage<ControlOutcome> start(CallId call) {
    Optional<CompletionStage<ControlOutcome>> before = begun.find(call);
    if (before.isPresent()) {
      return before.get();
    }
    CompletionStage<ControlOutcome> started = api.startRecording(call, new NewRecording(told));
    begun.set(call, started);
    CompletionStages.then(
        started,
        outcome -> {
          if (outcome instanceof ControlOutcome.Failed) {
            begun.remove(call);
          }
        });
    return started;
  }

  /** Where nothing is recorded, nothing is what was wanted. */
  private static ControlOutcome nothingRecorded(ControlOutcome outcome) {
    boolean gone =
        outcome instanceof ControlOutcome.Failed failed && failed.failure().kind() == Kind.GONE;
    return gone ? ControlOutcome.done() : outcome;
  }
}
