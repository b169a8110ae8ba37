package dev.voiceline.tck.eligibility;

import dev.voiceline.core.eligibility.EligibilityInquiry;
import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.IdempotencyKey;
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

  EligibilityOutcome outcomeOf(EligibilityInquiry inquiry) {
    return outcomeOf(inquiry, "key-" + KEYS.incrementAndGet());
  }

  EligibilityOutcome outcomeOf(EligibilityInquiry inquiry, String key) {
    return outcomeOf(inquiry, key, bench.patience());
  }

  EligibilityOutcome outcomeOf(EligibilityInquiry inquiry, String key, Duration deadline) {
    return bounded("an outcome", returnedBy(inquiry, key, deadline).toCompletableFuture());
  }

  /** What {@code check} returns, called by another thread so that one that blocks is found out. */
  CompletionStage<EligibilityOutcome> returnedBy(
      EligibilityInquiry inquiry, String key, Duration deadline) {
    CompletableFuture<CompletionStage<EligibilityOutcome>> returned = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                returned.complete(
                    bench.directory().check(inquiry, new IdempotencyKey(key), deadline));
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
   * The outcomes of checks that several threads make at the same time, in the order of the
   * inquiries.
   */
  List<EligibilityOutcome> outcomesAtOnce(List<EligibilityInquiry> inquiries) {
    ExecutorService callers = Executors.newFixedThreadPool(CALLS_AT_ONCE);
    try {
      List<Future<EligibilityOutcome>> running = new ArrayList<>();
      for (EligibilityInquiry inquiry : inquiries) {
        running.add(callers.submit(() -> outcomeOf(inquiry)));
      }
      return running.stream().map(check -> bounded("an outcome", check)).toList();
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
