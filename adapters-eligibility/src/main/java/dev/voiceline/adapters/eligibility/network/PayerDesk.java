package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.network.PayerEvent.Health;
import dev.voiceline.adapters.eligibility.network.PayerEvent.NotAsked.Reason;
import dev.voiceline.adapters.eligibility.network.Told.Content;
import dev.voiceline.adapters.eligibility.payer.PayerConnection;
import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.PayerUnavailable;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Where a payer's messages go out, behind its circuit breaker and its bulkhead. It sends a message
 * once. Safe for use by any thread.
 */
final class PayerDesk implements AutoCloseable {
  private static final int TRIALS = 2;

  private final Payer payer;
  private final PayerConnection connection;
  private final Clock clock;
  private final Timers timers;
  private final PayerWatcher watcher;
  private final Executor workers;
  private final CircuitBreaker breaker;
  private final Bulkhead bulkhead;

  PayerDesk(
      Payer payer,
      PayerConnection connection,
      Clock clock,
      Timers timers,
      PayerWatcher watcher,
      Executor workers) {
    this.payer = payer;
    this.connection = connection;
    this.clock = clock;
    this.timers = timers;
    this.watcher = watcher;
    this.workers = workers;
    Guard guard = payer.guard();
    bulkhead =
        Bulkhead.of(
            payer.name(),
            BulkheadConfig.custom()
                .maxConcurrentCalls(guard.atOnce())
                .maxWaitDuration(Duration.ZERO)
                .build());
    breaker =
        CircuitBreaker.of(
            payer.name(),
            CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(guard.window())
                .minimumNumberOfCalls(Math.max(1, guard.window() / 2))
                .failureRateThreshold(guard.failurePercent())
                .waitDurationInOpenState(guard.rest())
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .recordResult(PayerUnavailable.class::isInstance)
                .clock(new MonotonicClock(clock))
                .currentTimestampFunction(any -> clock.millis(), TimeUnit.MILLISECONDS)
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(
            event ->
                watcher.saw(
                    new PayerEvent.Moved(
                        payer.name(),
                        health(event.getStateTransition().getFromState()),
                        health(event.getStateTransition().getToState()))));
  }

  /**
   * Sends a message once and reads what comes, within the time that the message has, both on the
   * workers. Never completes with an exception.
   */
  CompletionStage<Told> ask(PayerRequest request, Troubles troubles, Reading reading) {
    if (!bulkhead.tryAcquirePermission()) {
      watcher.saw(new PayerEvent.NotAsked(payer.name(), Reason.FULL));
      return done(
          new Told(
              troubles.unavailable("too many questions to the payer are under way"),
              Optional.empty(),
              true,
              Optional.empty()));
    }
    if (!breaker.tryAcquirePermission()) {
      bulkhead.releasePermission();
      watcher.saw(new PayerEvent.NotAsked(payer.name(), Reason.RESTING));
      return done(
          Told.nothing(troubles.unavailable("the payer was not reached lately, and has a rest")));
    }
    long since = clock.millis();
    return reply(request)
        .thenApplyAsync(reply -> read(reply, troubles, reading), workers)
        .exceptionally(unforeseen -> Told.nothing(troubles.brokenBy(unforeseen)))
        .whenComplete((told, never) -> note(request, told, clock.millis() - since));
  }

  @Override
  public void close() {
    connection.close();
  }

  /** What the connection gives, or that it gave nothing in time. */
  private CompletionStage<PayerReply> reply(PayerRequest request) {
    CompletableFuture<PayerReply> first = new CompletableFuture<>();
    Timers.Alarm alarm =
        timers.after(
            request.within(),
            () -> first.complete(failed(Failure.TIMED_OUT, "no answer came in time")));
    CompletionStage<PayerReply> inTime = first;
    inTime.whenComplete((reply, never) -> alarm.cancel());
    try {
      workers.execute(() -> ask(request, first));
    } catch (RejectedExecutionException full) {
      first.complete(failed(Failure.UNREACHABLE, Troubles.BUSY));
    }
    return inTime;
  }

  private void ask(PayerRequest request, CompletableFuture<PayerReply> first) {
    try {
      connection
          .ask(request)
          .whenComplete(
              (reply, broken) -> first.complete(broken == null ? reply : brokenConnection()));
    } catch (RuntimeException | Error broken) {
      first.complete(brokenConnection());
    }
  }

  private static Told read(PayerReply reply, Troubles troubles, Reading reading) {
    if (reply instanceof Failed failed) {
      return new Told(
          troubles.of(failed),
          Optional.empty(),
          failed.failure().isRetryable(),
          failed.retryAfter());
    }
    Content content = new Content(((PayerReply.Received) reply).content(), reading);
    EligibilityAnswer answer;
    try {
      answer = content.answer();
    } catch (RuntimeException | Error unforeseen) {
      answer = troubles.brokenBy(unforeseen);
    }
    return new Told(answer, Optional.of(content), Verdicts.mayBeRepeated(answer), Optional.empty());
  }

  /** Gives back what {@code ask} took, whatever came: a place lost is lost for good. */
  private void note(PayerRequest request, Told told, long tookMs) {
    bulkhead.onComplete();
    breaker.onResult(tookMs, TimeUnit.MILLISECONDS, told.answer());
    String why =
        told.content().isPresent()
            ? ""
            : told.answer().provenance().warnings().stream().findFirst().orElse("");
    watcher.saw(
        new PayerEvent.Asked(
            payer.name(),
            request.attempt(),
            told.answer().outcome(),
            Duration.ofMillis(tookMs),
            why));
  }

  private static PayerReply brokenConnection() {
    return failed(Failure.NOT_UNDERSTOOD, "the connection broke down on our side");
  }

  private static PayerReply failed(Failure failure, String why) {
    return new Failed(failure, Optional.empty(), why);
  }

  private static CompletionStage<Told> done(Told told) {
    return CompletableFuture.completedFuture(told);
  }

  private static Health health(CircuitBreaker.State state) {
    return switch (state) {
      case OPEN, FORCED_OPEN -> Health.RESTING;
      case HALF_OPEN -> Health.ON_TRIAL;
      case CLOSED, DISABLED, METRICS_ONLY -> Health.WELL;
    };
  }
}
