package dev.voiceline.adapters.store;

import dev.voiceline.core.recording.SealedFiles;
import dev.voiceline.core.recording.SealedFilesFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An object store that does what a test wants. */
public final class MemoryFiles implements SealedFiles {
  private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
  private final AtomicInteger attempts = new AtomicInteger();
  private volatile Optional<SealedFilesFailure.Why> trouble = Optional.empty();
  private volatile Runnable beforePut = () -> {};

  /** What is in it, by name. */
  public Map<String, byte[]> files() {
    return files;
  }

  /** How often something was to be put. */
  public int attempts() {
    return attempts.get();
  }

  /** From now on everything fails so. */
  public void fails(SealedFilesFailure.Why why) {
    trouble = Optional.of(why);
  }

  public void isWell() {
    trouble = Optional.empty();
  }

  /** What happens while a file is put. */
  public void beforePut(Runnable happens) {
    beforePut = happens;
  }

  @Override
  public CompletionStage<Void> put(String name, Content content) {
    attempts.incrementAndGet();
    return on(
        () -> {
          beforePut.run();
          try (InputStream bytes = content.open()) {
            files.put(name, bytes.readAllBytes());
          }
          return null;
        });
  }

  @Override
  public CompletionStage<Void> get(String name, Path into) {
    return on(
        () -> {
          byte[] bytes = files.get(name);
          if (bytes == null) {
            throw new SealedFilesFailure(SealedFilesFailure.Why.MISSING, "no such file");
          }
          Files.write(into, bytes);
          return null;
        });
  }

  @Override
  public CompletionStage<Void> delete(String name) {
    return on(
        () -> {
          files.remove(name);
          return null;
        });
  }

  @Override
  public CompletionStage<List<String>> list(String beginning, int atMost) {
    return on(
        () ->
            files.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .limit(atMost)
                .toList());
  }

  private <T> CompletionStage<T> on(Callable<T> work) {
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                if (trouble.isPresent()) {
                  throw new SealedFilesFailure(trouble.get(), "the object store is in trouble");
                }
                return CompletableFuture.completedStage(work.call());
              } catch (IOException failed) {
                return CompletableFuture.<T>failedStage(failed);
              } catch (Exception odd) {
                throw new IllegalStateException(odd);
              }
            })
        .thenCompose(stage -> stage);
  }

  @Override
  public void close() {}
}
