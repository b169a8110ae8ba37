package dev.voiceline.server.setup;

import dev.voiceline.adapters.twilio.rest.TwilioAnswer;
import dev.voiceline.core.call.ControlFailure;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for Twilio's answers, for a command that has nothing else to do. */
final class TwilioQuestions {
  private static final Duration WITHIN = Duration.ofSeconds(30);

  private TwilioQuestions() {}

  static <T> TwilioAnswer<T> await(CompletionStage<TwilioAnswer<T>> answer) {
    return outcome(answer, new TwilioAnswer.Failed<>(unanswered()));
  }

  static <T> T outcome(CompletionStage<T> stage, T otherwise) {
    try {
      return stage.toCompletableFuture().get(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException broken) {
      return otherwise;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return otherwise;
    }
  }

  static ControlFailure unanswered() {
    return new ControlFailure(
        ControlFailure.Kind.RETRYABLE, 0, "Twilio did not answer: try again in a minute.");
  }
}
