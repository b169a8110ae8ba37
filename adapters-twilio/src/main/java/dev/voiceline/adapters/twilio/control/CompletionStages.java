package dev.voiceline.adapters.twilio.control;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** What becomes of orders, without a stage that nobody looks at. */
final class CompletionStages {
  private CompletionStages() {}

  /** Hands the outcome on. Stages of this package never fail. */
  static <T> void then(CompletionStage<T> stage, Consumer<T> next) {
    CompletionStage<Void> unused = stage.thenAccept(next);
  }
}
