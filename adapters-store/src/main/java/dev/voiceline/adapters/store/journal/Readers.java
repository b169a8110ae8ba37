package dev.voiceline.adapters.store.journal;

import dev.voiceline.adapters.store.database.Database;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Questions to the database, on a bounded pool of its own. */
public final class Readers {
  private final Database database;
  private final Executor pool;

  /** On this pool, which refuses what it cannot take. */
  public Readers(Database database, Executor pool) {
    this.database = database;
    this.pool = pool;
  }

  /** Asks on the pool; a stage that fails when the pool is full. */
  public <T, X extends Exception> CompletionStage<T> read(Database.Work<T, X> work) {
    return on(() -> database.read(work));
  }

  /** Changes something on the pool; a stage that fails when the pool is full. */
  public <T, X extends Exception> CompletionStage<T> write(Database.Work<T, X> work) {
    return on(() -> database.write(work));
  }

  /** Something else that blocks. */
  public <T> CompletionStage<T> on(Callable<T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      pool.execute(() -> answer(answer, work));
    } catch (RejectedExecutionException busy) {
      answer.completeExceptionally(new IllegalStateException("too many questions at once"));
    }
    return answer;
  }

  private static <T> void answer(CompletableFuture<T> answer, Callable<T> work) {
    try {
      answer.complete(work.call());
    } catch (Exception failed) {
      answer.completeExceptionally(failed);
    }
  }
}
