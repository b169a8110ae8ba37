package dev.voiceline.adapters.objectstore;

import dev.voiceline.core.recording.SealedFilesFailure;
import dev.voiceline.core.recording.SealedFilesFailure.Why;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests of a client that blocks, a few at once, on threads of their own. */
public final class Requests implements AutoCloseable {
  private static final int AT_ONCE = 4;
  private static final int WAITING = 1_000;

  /** Something that blocks. */
  public interface Request<T> {
    /** Does it. */
    T send() throws Exception;
  }

  /** What a failure means. */
  public interface Reading {
    /** For the operator. */
    SealedFilesFailure of(Exception failure);
  }

  private final ThreadPoolExecutor threads;
  private final Reading reading;
  private volatile boolean closed;

  /**
   * None so far.
   *
   * @param name of the threads
   * @param reading of the client's failures
   */
  public Requests(String name, Reading reading) {
    AtomicInteger number = new AtomicInteger();
    this.reading = reading;
    this.threads =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            work -> {
              Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /** Sends it; the stage fails with a {@link SealedFilesFailure}. */
  public <T> CompletionStage<T> send(Request<T> request) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      threads.execute(() -> answer(answer, request));
    } catch (RejectedExecutionException full) {
      answer.completeExceptionally(
          new SealedFilesFailure(Why.AWAY, "too much is asked of the object store at once"));
    }
    return answer;
  }

  private <T> void answer(CompletableFuture<T> answer, Request<T> request) {
    if (closed) {
      answer.completeExceptionally(
          new SealedFilesFailure(Why.AWAY, "the way to the object store is closed"));
      return;
    }
    try {
      answer.complete(request.send());
    } catch (SealedFilesFailure known) {
      answer.completeExceptionally(known);
    } catch (Exception failure) {
      answer.completeExceptionally(reading.of(failure));
    }
  }

  /** What waits fails, what runs is broken off. */
  @Override
  public void close() {
    closed = true;
    threads.shutdownNow().forEach(Runnable::run);
  }
}
