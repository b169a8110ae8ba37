package dev.voiceline.server.peers;

import dev.voiceline.core.time.Timers;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Hands webhooks on to the servers that know what they are about: 1 s to connect, a bound for the
 * whole, answers of at most 64 kB, which is all that the carrier takes, no redirects, 12 at once.
 * One server that is stuck holds up a third of them. When a connection breaks it is sent once more,
 * for the carrier's requests may come twice anyway. Safe for use by any thread; the one that asks
 * waits for the answer.
 */
public final class HandingOn implements AutoCloseable {
  /**
   * The header of what was handed on once: it goes no further. The answer has it too, so that what
   * stands in a server's place is not taken for it.
   */
  public static final String MARK = "X-Voiceline-Handed-On";

  /** Each holds a thread of those that answer the carrier. */
  static final int AT_ONCE = 12;

  /** Of those, at one server. */
  static final int AT_ONE = 4;

  static final int LARGEST_ANSWER = 64 * 1024;

  private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(1);
  private static final int MOST_TRIES = 2;

  private final Timers timers;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Map<Peer, Semaphore> freeAt = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, HandingOn::thread);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECTS_WITHIN)
          .executor(threads)
          .build();

  /** Gives up with timers. */
  public HandingOn(Timers timers) {
    this.timers = timers;
  }

  /**
   * Hands one on, and waits for the answer. Whatever is no answer of the other server's, such as
   * what a proxy says in its place, counts as none.
   *
   * @param within for the whole, from the connection to the last byte
   */
  public HandedOn to(Peer peer, Webhook webhook, Duration within) {
    Semaphore there = freeAt.computeIfAbsent(peer, any -> new Semaphore(AT_ONE));
    if (!there.tryAcquire()) {
      return new HandedOn.Unanswered("too many wait for it already");
    }
    try {
      return free.tryAcquire()
          ? handedOn(peer, webhook, within)
          : new HandedOn.Unanswered("too many wait for other servers already");
    } finally {
      there.release();
    }
  }

  private HandedOn handedOn(Peer peer, Webhook webhook, Duration within) {
    CompletableFuture<Void> late = new CompletableFuture<>();
    Timers.Alarm deadline = timers.after(within, () -> late.complete(null));
    try {
      return answer(request(peer, webhook), late);
    } catch (IllegalArgumentException | RejectedExecutionException unfit) {
      return new HandedOn.Unanswered("it cannot be sent");
    } finally {
      deadline.cancel();
      free.release();
    }
  }

  private HandedOn answer(HttpRequest request, CompletableFuture<Void> late) {
    for (int sent = 1; ; sent++) {
      CompletableFuture<HttpResponse<byte[]>> exchange =
          http.sendAsync(request, any -> new BoundedBody(LARGEST_ANSWER));
      CompletableFuture<Void> unused = late.thenRun(() -> exchange.cancel(true));
      try {
        return read(exchange.get());
      } catch (InterruptedException hurry) {
        exchange.cancel(true);
        Thread.currentThread().interrupt();
        return new HandedOn.Unanswered("this server does not wait any more");
      } catch (CancellationException | ExecutionException away) {
        // An exchange that was cut ends in either way.
        if (late.isDone()) {
          return new HandedOn.Unanswered("it does not answer in time");
        }
        if (isUnreached(away.getCause())) {
          return new HandedOn.Unanswered("it cannot be reached");
        }
        // A connection that was kept open may be closed by whoever had enough of it.
        if (sent == MOST_TRIES || !(away.getCause() instanceof IOException)) {
          return new HandedOn.Unanswered("it gives no whole answer");
        }
      }
    }
  }

  private static HandedOn read(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status / 100 != 2) {
      return new HandedOn.Unanswered("it answers with " + status);
    }
    return response.headers().firstValue(MARK).isPresent()
        ? new HandedOn.Answered(
            status, response.headers().firstValue("Content-Type"), response.body())
        : new HandedOn.Unanswered("something else answers in its place");
  }

  private static boolean isUnreached(@Nullable Throwable cause) {
    return cause instanceof ConnectException || cause instanceof HttpTimeoutException;
  }

  private static HttpRequest request(Peer peer, Webhook webhook) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(peer.at(webhook.pathAndQuery()))
            .header(MARK, "1")
            .method(
                webhook.method(),
                webhook.body().length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(webhook.body()));
    webhook.headers().forEach(request::header);
    return request.build();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "voiceline-peers");
    thread.setDaemon(true);
    return thread;
  }

  /** Ends its threads; what is under way is not waited for. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
