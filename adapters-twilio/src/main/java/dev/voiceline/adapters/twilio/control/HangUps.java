package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.core.call.CallControl.Parting;
import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Recent;
import dev.voiceline.core.time.Timers;
import java.time.Duration;

/**
 * Ends calls at the network, so that none stays up because the network did not ask what comes next.
 * An apology is what the network says when it asks; only a call that is still there long after it
 * is ended by a request. Safe for use by any thread.
 */
final class HangUps {
  /** The longest apology takes some eight seconds, and the network may ask late. */
  static final Duration APOLOGY_WITHIN = Duration.ofSeconds(25);

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST = 20_000;

  private final TwilioApi api;
  private final Timers timers;
  private final Retries retries;
  private final ControlObserver observer;
  private final Recent<CallId, Timers.Alarm> apologizing;

  HangUps(TwilioApi api, Clock clock, Timers timers, ControlObserver observer) {
    this.api = api;
    this.timers = timers;
    this.retries = new Retries(timers);
    this.observer = observer;
    this.apologizing = new Recent<>(clock, KEPT, MOST);
  }

  void hangUp(CallId call, Parting parting) {
    if (parting == Parting.APOLOGY) {
      apologizing.set(call, timers.after(APOLOGY_WITHIN, () -> end(call)));
    } else {
      end(call);
    }
  }

  /** Ends it now. */
  void end(CallId call) {
    CompletionStages.then(
        retries.of(() -> api.endCall(call)),
        outcome -> {
          if (outcome instanceof ControlOutcome.Failed failed
              && failed.failure().kind() != Kind.GONE) {
            observer.failed(call, "hanging up", failed.failure());
          } else {
            observer.hungUp(call);
          }
        });
  }

  /** The network says that it is over: nothing is left to end. */
  void over(CallId call) {
    apologizing.remove(call).ifPresent(Timers.Alarm::cancel);
  }
}
