package dev.voiceline.adapters.twilio.control;

import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Repeats orders that may be repeated, a few times and with growing pauses. Only for what makes
 * nothing: ending a call, or bringing a caller back. Safe for use by any thread.
 */
final class Retries {
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(5));
  private static final Set<Kind> WORTH_IT = Set.of(Kind.RETRYABLE, Kind.UNCERTAIN);

  private final Timers timers;

  Retries(Timers timers) {
    this.timers = timers;
  }

  /** The outcome of the last try. */
  CompletionStage<ControlOutcome> of(Supplier<CompletionStage<ControlOutcome>> order) {
    CompletableFuture<ControlOutcome> last = new CompletableFuture<>();
    attempt(order, 0, last);
    return last;
  }

  private void attempt(
      Supplier<CompletionStage<ControlOutcome>> order,
      int failed,
      CompletableFuture<ControlOutcome> last) {
    CompletionStage<Boolean> unused =
        order
            .get()
            .thenApply(
                outcome -> {
                  if (failed < PAUSES.size() && isWorthAnother(outcome)) {
                    timers.after(PAUSES.get(failed), () -> attempt(order, failed + 1, last));
                    return false;
                  }
                  return last.complete(outcome);
                });
  }

  private static boolean isWorthAnother(ControlOutcome outcome) {
    return outcome instanceof ControlOutcome.Failed failed
        && WORTH_IT.contains(failed.failure().kind());
  }
}
