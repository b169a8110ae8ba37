package dev.voiceline.server.survival;

import dev.voiceline.adapters.twilio.CallStatus;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.adapters.twilio.rest.TwilioAnswer;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks the carrier about calls without an end that no server has: the report of their end may have
 * met a server that died. Those that are over there are reported here, as if the carrier had. What
 * the carrier does not know, or nobody can ask, is left to {@link LostCalls}. Nothing blocks.
 */
public final class MissedEnds implements AutoCloseable {
  /** By then the carrier has asked about calls that go on. */
  public static final Duration EVERY = Duration.ofMinutes(1);

  /** So many at a time, one after the other. */
  static final int MOST = 100;

  private final CallLeases leases;
  private final Function<CallId, CompletionStage<TwilioAnswer<CallStatus>>> carrier;
  private final Consumer<VoiceWebhook> reported;
  private final Timers timers;
  private final Duration every;
  private volatile boolean closed;

  /**
   * Begins to look, in a while.
   *
   * @param carrier says how far a call is
   * @param reported told of calls that are over; on any thread, maybe more than once of one call
   */
  public MissedEnds(
      CallLeases leases,
      Function<CallId, CompletionStage<TwilioAnswer<CallStatus>>> carrier,
      Consumer<VoiceWebhook> reported,
      Timers timers,
      Duration every) {
    this.leases = leases;
    this.carrier = carrier;
    this.reported = reported;
    this.timers = timers;
    this.every = every;
    again();
  }

  private void again() {
    Timers.Alarm unused = timers.after(every, this::look);
  }

  private void look() {
    if (closed) {
      return;
    }
    var unused =
        leases
            .ownerless()
            .thenCompose(calls -> from(calls, 0))
            .whenComplete((done, away) -> again());
  }

  private CompletionStage<Void> from(List<CallId> calls, int next) {
    if (closed || next >= Math.min(calls.size(), MOST)) {
      return CompletableFuture.completedStage(null);
    }
    CallId call = calls.get(next);
    return carrier
        .apply(call)
        .thenCompose(
            answer -> {
              answered(call, answer);
              return from(calls, next + 1);
            });
  }

  private void answered(CallId call, TwilioAnswer<CallStatus> answer) {
    if (answer instanceof TwilioAnswer.Given<CallStatus> given && given.value().terminal()) {
      reported.accept(VoiceWebhook.asked(call, given.value()));
    }
  }

  /** Looks no more. */
  @Override
  public void close() {
    closed = true;
  }
}
