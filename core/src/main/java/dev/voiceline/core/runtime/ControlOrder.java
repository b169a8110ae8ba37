package dev.voiceline.core.runtime;

import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlOutcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One order to the network, whose outcome becomes one letter: an order that is not answered in
 * time, or that throws, is {@code UNCERTAIN}. Used from the mailbox only.
 */
final class ControlOrder {
  private static final ControlOutcome SILENT =
      new ControlOutcome.Failed(
          new ControlFailure(
              ControlFailure.Kind.UNCERTAIN, 0, "The telephone network did not answer in time."));
  private static final ControlOutcome BROKEN =
      new ControlOutcome.Failed(
          new ControlFailure(
              ControlFailure.Kind.UNCERTAIN, 0, "The call control failed with an exception."));

  private final CallScope scope;
  private final Consumer<ControlOutcome> outcome;
  private boolean settled;

  private ControlOrder(CallScope scope, Consumer<ControlOutcome> outcome) {
    this.scope = scope;
    this.outcome = outcome;
  }

  static void give(
      CallScope scope,
      String what,
      Duration within,
      Supplier<CompletionStage<ControlOutcome>> order,
      Consumer<ControlOutcome> outcome) {
    ControlOrder given = new ControlOrder(scope, outcome);
    scope.alarms.set(given, within, () -> given.settle(SILENT));
    CompletionStage<ControlOutcome> came;
    try {
      came = order.get();
    } catch (RuntimeException broken) {
      came = CompletableFuture.failedFuture(broken);
    }
    came.exceptionally(
            broken -> {
              scope.post(() -> scope.fault(what, broken));
              return BROKEN;
            })
        .thenAccept(settled -> scope.post(() -> given.settle(settled)));
  }

  private void settle(ControlOutcome came) {
    if (!settled) {
      settled = true;
      scope.alarms.cancel(this);
      outcome.accept(came);
    }
  }
}
