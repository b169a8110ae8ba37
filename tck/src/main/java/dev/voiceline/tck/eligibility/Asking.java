package dev.voiceline.tck.eligibility;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks a directory, bounded by the bench's patience. */
final class Asking {
  private static final int CALLS_AT_ONCE = 8;
  private static final AtomicInteger KEYS = new AtomicInteger();

  private final EligibilityBench bench;

  Asking(EligibilityBench bench) {
    this.bench = bench;
  }

  EligibilityAnswer answerTo(EligibilityQuestion question) {
    return answerTo(question, "key-" + KEYS.incrementAndGet());
  }

  EligibilityAnswer answerTo(EligibilityQuestion question, String key) {
    return answerTo(question, key, bench.patience());
  }

  EligibilityAnswer answerTo(EligibilityQuestion question, String key, Duration deadline) {
    return bounded("an answer", returnedBy(question, key, deadline).toCompletableFuture());
  }

  /** What {@code check} returns, called by another thread so that one that blocks is found out. */
  CompletionStage<EligibilityAnswer> returnedBy(
      EligibilityQuestion question, String key, Duration deadline) {
    CompletableFuture<CompletionStage<EligibilityAnswer>> returned = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                returned.complete(
                    bench.directory().check(question, new IdempotencyKey(key), deadline));
              } catch (RuntimeException thrown) {
                returned.completeExceptionally(thrown);
              }
            },
            "tck-caller");
    caller.setDaemon(true);
    caller.start();
    return bounded("check to return", returned);
  }

  /**
   * The answers to checks that several threads make at the same time, in the order of the
   * questions.
   */
  List<EligibilityAnswer> answersAtOnce(List<EligibilityQuestion> questions) {
    ExecutorService callers = Executors.newFixedThreadPool(CALLS_AT_ONCE);
    try {
      List<Future<EligibilityAnswer>> running = new ArrayList<>();
      for (EligibilityQuestion question : questions) {
        running.add(callers.submit(() -> answerTo(question)));
      }
      return running.stream().map(check -> bounded("an answer", check)).toList();
    } finally {
      callers.shutdownNow();
    }
  }

  private <T> T bounded(String expectation, Future<T> future) {
    try {
      return future.get(bench.patience().toMillis() * 2, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new AssertionError("not within the patience of the bench: " + expectation, late);
    } catch (ExecutionException thrown) {
      throw new AssertionError("an exception instead of " + expectation, thrown.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + expectation, interrupted);
    }
  }
}
