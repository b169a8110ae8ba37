package dev.voiceline.adapters.twilio.recording;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/** Waiting for what the REST client has promised to end. */
final class Waits {
  private Waits() {}

  static <T> T on(CompletionStage<T> stage) throws RecordingTrouble, InterruptedException {
    try {
      return stage.toCompletableFuture().get();
    } catch (ExecutionException broken) {
      throw RecordingTrouble.passing("The REST client broke its promise to fail with an outcome.");
    }
  }
}
