package dev.voiceline.adapters.store.recording;

import dev.voiceline.core.recording.SealedFilesFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** What is not in one place may be in another. */
final class Absence {
  private Absence() {}

  /** The second, where the first has no such recording. */
  static <T> CompletionStage<T> elseFrom(
      CompletionStage<T> first, Supplier<CompletionStage<T>> second) {
    return first
        .handle(
            (value, failure) -> {
              if (failure == null) {
                return CompletableFuture.completedStage(value);
              }
              return isAbsence(cause(failure))
                  ? second.get()
                  : CompletableFuture.<T>failedStage(failure);
            })
        .thenCompose(stage -> stage);
  }

  private static boolean isAbsence(Throwable failure) {
    return failure instanceof NoSuchRecording
        || (failure instanceof SealedFilesFailure known
            && known.why() == SealedFilesFailure.Why.MISSING);
  }

  /** What made a stage fail. */
  static Throwable cause(Throwable failure) {
    Throwable inner = failure.getCause();
    return failure instanceof CompletionException && inner != null ? inner : failure;
  }
}
