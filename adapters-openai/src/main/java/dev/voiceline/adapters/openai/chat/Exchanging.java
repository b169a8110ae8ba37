package dev.voiceline.adapters.openai.chat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One request and its response, while both last. */
final class Exchanging {
  private final CompletableFuture<HttpResponse<Void>> response;
  private final AnswerBody body;

  private Exchanging(CompletableFuture<HttpResponse<Void>> response, AnswerBody body) {
    this.response = response;
    this.body = body;
  }

  /** Who is told, on threads of the client, one call at a time. */
  interface Told {
    void head(HttpResponse.ResponseInfo info);

    void bytes(ByteBuffer bytes);

    /** The response is whole. */
    void whole();

    void broken(Throwable fault);
  }

  static Exchanging start(HttpClient client, HttpRequest request, Told told) {
    AnswerBody body = new AnswerBody(told::head, told::bytes);
    CompletableFuture<HttpResponse<Void>> response = client.sendAsync(request, body);
    tell(response, told);
    return new Exchanging(response, body);
  }

  private static void tell(CompletionStage<?> response, Told told) {
    response.whenComplete(
        (done, fault) -> {
          if (fault == null) {
            told.whole();
          } else {
            told.broken(fault);
          }
        });
  }

  static HttpRequest request(ChatSettings settings, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.account().at(path))
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(BodyPublishers.ofString(body));
    settings.account().headers().forEach(request::header);
    return request.build();
  }

  /** Ends it wherever it is: before the headers by the future, after them by the body. */
  void cancel() {
    body.cancel();
    response.cancel(true);
  }
}
