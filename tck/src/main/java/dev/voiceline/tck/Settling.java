package dev.voiceline.tck;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Waits for stages, up to a bound.
 *
 * @param bound after which a stage counts as never ended
 */
public record Settling(Duration bound) {
  /** What a stage ends with; an assertion fails when it fails or does not end. */
  public <T> T valueOf(String expectation, CompletionStage<T> stage) {
    Future<T> future = stage.toCompletableFuture();
    try {
      return future.get(bound.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw new AssertionError("failed: " + expectation, failed.getCause());
    } catch (TimeoutException late) {
      throw new AssertionError("not within " + bound.toMillis() + " ms: " + expectation);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + expectation);
    }
  }

  /** What a stage fails with; an assertion fails when it ends well or does not end. */
  public Throwable failureOf(String expectation, CompletionStage<?> stage) {
    try {
      stage.toCompletableFuture().get(bound.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      return Objects.requireNonNullElse(failed.getCause(), failed);
    } catch (TimeoutException late) {
      throw new AssertionError("not within " + bound.toMillis() + " ms: " + expectation);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + expectation);
    }
    throw new AssertionError("ended well: " + expectation);
  }

  /** What a method returns, called by another thread so that one that blocks is found out. */
  public <T> T returned(String expectation, Supplier<T> method) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                answer.complete(method.get());
              } catch (RuntimeException thrown) {
                answer.completeExceptionally(thrown);
              }
            },
            "tck-caller");
    caller.setDaemon(true);
    caller.start();
    return valueOf(expectation, answer);
  }
}
