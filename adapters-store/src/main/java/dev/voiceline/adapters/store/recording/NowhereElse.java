package dev.voiceline.adapters.store.recording;

import dev.voiceline.core.recording.SealedFiles;
import dev.voiceline.core.recording.SealedFilesFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** There is no object store, though there may have been one. */
final class NowhereElse implements SealedFiles {
  @Override
  public CompletionStage<Void> put(String name, Content content) {
    return refused();
  }

  @Override
  public CompletionStage<Void> get(String name, Path into) {
    return refused();
  }

  @Override
  public CompletionStage<Void> delete(String name) {
    return refused();
  }

  @Override
  public CompletionStage<List<String>> list(String beginning, int atMost) {
    return refused();
  }

  private static <T> CompletionStage<T> refused() {
    return CompletableFuture.failedStage(
        new SealedFilesFailure(
            SealedFilesFailure.Why.REFUSED,
            "the recording lies in an object store, and none is configured: name it again."));
  }

  @Override
  public void close() {}
}
