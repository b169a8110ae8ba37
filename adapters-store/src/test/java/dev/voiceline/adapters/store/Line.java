package dev.voiceline.adapters.store;

import dev.voiceline.core.recording.SealedFiles;
import dev.voiceline.core.recording.SealedFilesFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The way to an object store, which ends when its server dies. */
final class Line implements SealedFiles {
  private final SealedFiles files;
  private volatile boolean cut;

  Line(SealedFiles files) {
    this.files = files;
  }

  void cut() {
    cut = true;
  }

  @Override
  public CompletionStage<Void> put(String name, Content content) {
    return unlessCut(() -> files.put(name, content));
  }

  @Override
  public CompletionStage<Void> get(String name, Path into) {
    return unlessCut(() -> files.get(name, into));
  }

  @Override
  public CompletionStage<Void> delete(String name) {
    return unlessCut(() -> files.delete(name));
  }

  @Override
  public CompletionStage<List<String>> list(String beginning, int atMost) {
    return unlessCut(() -> files.list(beginning, atMost));
  }

  private <T> CompletionStage<T> unlessCut(Supplier<CompletionStage<T>> work) {
    return cut
        ? CompletableFuture.failedStage(
            new SealedFilesFailure(SealedFilesFailure.Why.AWAY, "the line is cut"))
        : work.get();
  }

  @Override
  public void close() {}
}
