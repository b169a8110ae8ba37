package dev.voiceline.adapters.twilio.rest;

import dev.voiceline.adapters.twilio.rest.Repeating.Nature;
import dev.voiceline.adapters.twilio.rest.SendFailure.Reach;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.time.Timers;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Carries out requests on a bounded pool of its own, repeats what may be repeated, and turns every
 * end into an answer. Safe for use by any thread.
 */
final class RequestDesk implements AutoCloseable {
  private final Repeating repeating;
  private final Timers timers;
  private final ThreadPoolExecutor pool;
  private final Set<Order<?>> waiting = ConcurrentHashMap.newKeySet();

  RequestDesk(RestLimits limits, Repeating repeating, Timers timers) {
    this.repeating = repeating;
    this.timers = timers;
    AtomicInteger count = new AtomicInteger();
    this.pool =
        new ThreadPoolExecutor(
            limits.threads(),
            limits.threads(),
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(limits.waiting()),
            task -> {
              Thread thread = new Thread(task, "voiceline-twilio-rest-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
  }

  /** Carries out a request; what it throws is turned into the answer. */
  <T> CompletionStage<TwilioAnswer<T>> ask(Nature nature, Supplier<T> request) {
    Order<T> order = new Order<>(nature, request);
    submit(order);
    return order.answer.minimalCompletionStage();
  }

  /** Ends the threads; what waits fails as not sent. */
  @Override
  public void close() {
    pool.shutdownNow();
    waiting.forEach(Order::refuse);
  }

  private void submit(Order<?> order) {
    waiting.add(order);
    try {
      pool.execute(order);
    } catch (RejectedExecutionException fullOrClosed) {
      order.refuse();
    }
  }

  private void later(Order<?> order, int attempt) {
    waiting.add(order);
    timers.after(repeating.waitAfter(attempt), () -> submit(order));
    if (pool.isShutdown()) {
      order.refuse();
    }
  }

  private final class Order<T> implements Runnable {
    private final Nature nature;
    private final Supplier<T> request;
    private final CompletableFuture<TwilioAnswer<T>> answer = new CompletableFuture<>();
    private int attempt;

    Order(Nature nature, Supplier<T> request) {
      this.nature = nature;
      this.request = request;
    }

    @Override
    public void run() {
      waiting.remove(this);
      if (answer.isDone()) {
        return;
      }
      attempt++;
      try {
        answer.complete(new TwilioAnswer.Given<>(Objects.requireNonNull(request.get())));
      } catch (SendFailure failure) {
        failed(failure);
      } catch (RuntimeException unreadable) {
        failed(SendFailure.of(Reach.UNREADABLE));
      }
    }

    private void failed(SendFailure failure) {
      if (repeating.again(nature, failure, attempt)) {
        later(this, attempt);
      } else {
        fail(Failures.of(nature, failure));
      }
    }

    void refuse() {
      waiting.remove(this);
      fail(Failures.notTaken());
    }

    private void fail(ControlFailure failure) {
      answer.complete(new TwilioAnswer.Failed<>(failure));
    }
  }
}
