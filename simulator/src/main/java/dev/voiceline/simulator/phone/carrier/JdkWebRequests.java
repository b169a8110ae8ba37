package dev.voiceline.simulator.phone.carrier;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's HTTP client on two daemon threads of its own. Close it to end them. */
public final class JdkWebRequests implements WebRequests, AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private final ExecutorService threads;
  private final HttpClient client;

  /** Ready for use. */
  public JdkWebRequests() {
    threads =
        Executors.newFixedThreadPool(
            2,
            task -> {
              Thread thread = new Thread(task, "phone-network-http");
              thread.setDaemon(true);
              return thread;
            });
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .executor(threads)
            .build();
  }

  @Override
  public CompletableFuture<WebAnswer> send(HttpRequest request) {
    return client
        .sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenApply(JdkWebRequests::answer);
  }

  private static WebAnswer answer(HttpResponse<String> response) {
    String contentType = response.headers().firstValue("Content-Type").orElse("");
    return new WebAnswer(response.statusCode(), contentType, response.body());
  }

  /** Ends the threads; requests under way are not waited for. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
