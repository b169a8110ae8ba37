package dev.voiceline.adapters.eligibility.payer.http;

import dev.voiceline.adapters.eligibility.payer.Access.Certificate;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.core.time.Clock;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The JDK's HTTP client as payers need it: 3 s to connect, a deadline for the whole answer after
 * which the exchange is cancelled, answers of at most 4 MiB, no redirects, since health data and
 * secrets must not follow them. Safe for use by any thread.
 */
public final class PayerHttp implements Channel {
  private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(3);
  private static final int LARGEST_ANSWER = 4 * 1024 * 1024;
  private static final int THREADS = 2;
  private static final int IDLE_SECONDS = 30;

  private final HttpClient client;
  private final ThreadPoolExecutor threads;
  private final Clock clock;
  private final Map<Long, CompletableFuture<?>> underWay = new ConcurrentHashMap<>();
  private final AtomicLong sent = new AtomicLong();
  private volatile boolean closed;

  private PayerHttp(Optional<Certificate> certificate, Clock clock) {
    this.clock = clock;
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "payer-http");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTS_WITHIN)
            .executor(threads);
    certificate.map(TlsIdentity::of).ifPresent(builder::sslContext);
    client = builder.build();
  }

  /**
   * A client that shows that certificate, if there is one.
   *
   * @throws IllegalArgumentException when the certificate cannot be read; one sentence
   */
  public static PayerHttp open(Optional<Certificate> certificate, Clock clock) {
    return new PayerHttp(certificate, clock);
  }

  @Override
  public CompletionStage<WebReply> send(WebRequest request, Duration within) {
    CompletableFuture<HttpResponse<String>> exchange;
    try {
      exchange = client.sendAsync(prepared(request), answered -> new BoundedText(LARGEST_ANSWER));
    } catch (IllegalArgumentException refused) {
      return CompletableFuture.completedFuture(
          Trouble.noAnswer(
              Failure.REFUSED, "the request cannot be sent: check the address and its access"));
    } catch (RejectedExecutionException afterClose) {
      return CompletableFuture.completedFuture(closedNow());
    }
    CompletableFuture<HttpResponse<String>> bounded =
        exchange.copy().orTimeout(Math.max(0, within.toMillis()), TimeUnit.MILLISECONDS);
    long number = sent.incrementAndGet();
    underWay.put(number, bounded);
    if (closed) {
      bounded.cancel(false);
    }
    return bounded.handle(
        (answer, broken) -> {
          underWay.remove(number);
          exchange.cancel(true);
          return broken == null ? answer(answer) : noAnswer(broken);
        });
  }

  private WebReply noAnswer(Throwable broken) {
    return closed || broken instanceof CancellationException ? closedNow() : Trouble.sorted(broken);
  }

  private static WebReply closedNow() {
    return Trouble.noAnswer(Failure.UNREACHABLE, "the way to the payer was closed");
  }

  private static HttpRequest prepared(WebRequest request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(PayerAddress.checked(request.url()))
            .method(
                request.method(),
                request.body().isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(request.body()));
    request.headers().forEach(builder::setHeader);
    return builder.build();
  }

  private WebReply answer(HttpResponse<String> response) {
    Map<String, String> headers = new HashMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return new WebReply.Answer(
        response.statusCode(),
        headers,
        Optional.ofNullable(headers.get("retry-after"))
            .flatMap(value -> HttpStatus.retryAfter(value, clock.instant())),
        response.body());
  }

  @Override
  public void close() {
    closed = true;
    underWay.values().forEach(each -> each.cancel(false));
    threads.shutdown();
  }
}
