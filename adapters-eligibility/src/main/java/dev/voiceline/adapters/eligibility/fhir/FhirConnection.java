package dev.voiceline.adapters.eligibility.fhir;

import dev.voiceline.adapters.eligibility.access.AccessChannels;
import dev.voiceline.adapters.eligibility.payer.PayerConnection;
import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.adapters.eligibility.payer.http.Channel;
import dev.voiceline.adapters.eligibility.payer.http.WebReply;
import dev.voiceline.adapters.eligibility.payer.http.WebRequest;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks a FHIR R4 server: with the operation {@code $submit}, or, where the server does not know it,
 * by storing the request and looking for the response. A response that is queued is looked for
 * until the time is up. Safe for use by any thread; nothing blocks the thread that it is called on.
 */
public final class FhirConnection implements PayerConnection {
  private static final String FHIR_JSON = "application/fhir+json";

  private final FhirServer server;
  private final Channel http;
  private final Clock clock;
  private final Timers timers;
  private final Patience patience;
  private final FhirReplies replies;
  private volatile boolean storesOnly;
  private volatile boolean closed;

  /** What waits for its next look, and what wakes it. */
  private final Map<Later, Timers.Alarm> waiting = new ConcurrentHashMap<>();

  FhirConnection(FhirServer server, Channel http, Clock clock, Timers timers, Patience patience) {
    this.server = server;
    this.http = http;
    this.clock = clock;
    this.timers = timers;
    this.patience = patience;
    replies = new FhirReplies(server);
  }

  /**
   * A connection to that server.
   *
   * @throws IllegalArgumentException when the address or the access cannot be used; one sentence
   *     for the operator
   */
  public static FhirConnection open(Way.Fhir way, Clock clock, Timers timers) {
    FhirServer server = new FhirServer(way.url());
    Channel http = AccessChannels.open(way.access(), server.base(), clock);
    return new FhirConnection(server, http, clock, timers, Patience.USUAL);
  }

  @Override
  public CompletionStage<PayerReply> ask(PayerRequest request) {
    long deadline = clock.millis() + request.within().toMillis();
    String body =
        EligibilityRequestResource.of(request, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
            .toString();
    CompletionStage<PayerReply> reply =
        storesOnly ? store(body, request, deadline) : submit(body, request, deadline);
    return reply.exceptionally(broken -> unreadable());
  }

  private CompletionStage<PayerReply> submit(String body, PayerRequest request, long deadline) {
    return http.send(post(server.submission(), body, request), left(deadline))
        .thenCompose(
            reply ->
                reply instanceof WebReply.Answer answer && FhirReplies.lacksOperation(answer)
                    ? store(body, request, deadline)
                    : proceed(reply, deadline, patience));
  }

  /**
   * Stores once, however often it is asked; that it is the way to ask shows when it is answered.
   */
  private CompletionStage<PayerReply> store(String body, PayerRequest request, long deadline) {
    WebRequest post =
        post(server.requests(), body, request)
            .with("If-None-Exist", EligibilityRequestResource.search(request));
    return http.send(post, left(deadline))
        .thenCompose(reply -> proceed(reply, deadline, patience))
        .whenComplete((reply, broken) -> storesOnly = reply instanceof PayerReply.Received);
  }

  private static WebRequest post(URI where, String body, PayerRequest request) {
    return WebRequest.post(where, FHIR_JSON, body)
        .with("Accept", FHIR_JSON)
        .with("X-Request-Id", request.message());
  }

  private CompletionStage<PayerReply> proceed(WebReply reply, long deadline, Patience next) {
    if (!(reply instanceof WebReply.Answer answer)) {
      return done(((WebReply.NoAnswer) reply).failed());
    }
    Step step = replies.after(answer);
    return step instanceof Step.LookAgain again
        ? lookAgain(again, deadline, next)
        : done(((Step.Done) step).reply());
  }

  private CompletionStage<PayerReply> lookAgain(Step.LookAgain step, long deadline, Patience now) {
    Duration wait = now.waiting(step.pause());
    if (wait.compareTo(left(deadline)) >= 0) {
      return done(step.soFar());
    }
    Later later = new Later();
    waiting.put(later, timers.after(wait, () -> wake(later, step, deadline, now.longer())));
    if (closed) {
      end(later);
    }
    return later.reply;
  }

  private void wake(Later later, Step.LookAgain step, long deadline, Patience next) {
    waiting.remove(later);
    look(step, deadline, next)
        .exceptionally(broken -> unreadable())
        .thenAccept(later.reply::complete);
  }

  private void end(Later later) {
    Optional.ofNullable(waiting.remove(later)).ifPresent(Timers.Alarm::cancel);
    later.reply.complete(closedNow());
  }

  private static PayerReply closedNow() {
    return FhirReplies.failed(Failure.UNREACHABLE, "the way to the payer was closed");
  }

  private static PayerReply unreadable() {
    return FhirReplies.failed(Failure.NOT_UNDERSTOOD, "the answer could not be read");
  }

  private CompletionStage<PayerReply> look(Step.LookAgain step, long deadline, Patience next) {
    if (closed) {
      return done(closedNow());
    }
    return http.send(WebRequest.get(step.where()).with("Accept", FHIR_JSON), left(deadline))
        .thenCompose(
            reply -> {
              if (reply instanceof WebReply.Answer answer && isNotYet(answer)) {
                return lookAgain(
                    new Step.LookAgain(step.where(), answer.retryAfter(), step.soFar()),
                    deadline,
                    next);
              }
              return isLate(reply) ? done(step.soFar()) : proceed(reply, deadline, next);
            });
  }

  private static boolean isLate(WebReply reply) {
    return reply instanceof WebReply.NoAnswer none
        && none.failed().failure().equals(Failure.TIMED_OUT);
  }

  /** Nothing is there yet, or the server asks for fewer looks. */
  private boolean isNotYet(WebReply.Answer answer) {
    boolean stillAtWork = answer.status() == 202 && answer.header("Content-Location").isEmpty();
    boolean busy = answer.status() == 429 || answer.status() == 503;
    return stillAtWork || busy || replies.foundNothing(answer);
  }

  private Duration left(long deadline) {
    return Duration.ofMillis(Math.max(0, deadline - clock.millis()));
  }

  private static CompletionStage<PayerReply> done(PayerReply reply) {
    return CompletableFuture.completedFuture(reply);
  }

  @Override
  public void close() {
    closed = true;
    waiting.keySet().forEach(this::end);
    http.close();
  }

  /** A reply that waits for its next look. */
  private static final class Later {
    private final CompletableFuture<PayerReply> reply = new CompletableFuture<>();
  }

  /** How long to wait before looking again, when the server does not say. */
  record Patience(Duration pause, Duration longest) {
    static final Patience USUAL = new Patience(Duration.ofMillis(500), Duration.ofSeconds(2));

    Duration waiting(Optional<Duration> asked) {
      return asked.filter(each -> each.compareTo(pause) > 0).orElse(pause);
    }

    Patience longer() {
      Duration half = pause.plus(pause.dividedBy(2));
      return new Patience(half.compareTo(longest) > 0 ? longest : half, longest);
    }
  }
}
