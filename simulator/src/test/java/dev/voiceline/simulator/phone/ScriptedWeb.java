package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.carrier.WebAnswer;
import dev.voiceline.simulator.phone.carrier.WebRequests;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** A web server without a network: answers each path with what was prepared, else with 204. */
final class ScriptedWeb implements WebRequests {
  private final Map<String, Deque<CompletableFuture<WebAnswer>>> answers = new HashMap<>();
  private final List<Request> requests = new ArrayList<>();

  /** A request that came. */
  record Request(String method, String path, Map<String, String> form, String token) {}

  ScriptedWeb twiml(String path, String document) {
    return answer(path, 200, "text/xml", "<Response>" + document + "</Response>");
  }

  ScriptedWeb answer(String path, int status, String contentType, String body) {
    return answer(
        path, CompletableFuture.completedFuture(new WebAnswer(status, contentType, body)));
  }

  ScriptedWeb answer(String path, CompletableFuture<WebAnswer> answer) {
    answers.computeIfAbsent(path, key -> new ArrayDeque<>()).add(answer);
    return this;
  }

  List<Request> requests() {
    return requests;
  }

  List<Request> requests(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  @Override
  public CompletableFuture<WebAnswer> send(HttpRequest request) {
    String path = request.uri().getPath();
    String token = request.headers().firstValue("I-Twilio-Idempotency-Token").orElse("");
    requests.add(new Request(request.method(), path, form(body(request)), token));
    Deque<CompletableFuture<WebAnswer>> prepared = answers.get(path);
    return prepared == null || prepared.isEmpty()
        ? CompletableFuture.completedFuture(new WebAnswer(204, "", ""))
        : prepared.remove();
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String field : body.isEmpty() ? new String[0] : body.split("&", -1)) {
      String[] parts = field.split("=", 2);
      form.put(decode(parts[0]), decode(parts[1]));
    }
    return form;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String body(HttpRequest request) {
    if (request.bodyPublisher().isEmpty()) {
      return "";
    }
    BodySubscriber<String> reader = BodySubscribers.ofString(StandardCharsets.UTF_8);
    request.bodyPublisher().get().subscribe(new Adapter(reader));
    return reader.getBody().toCompletableFuture().join();
  }

  /** The JDK's body readers take lists of buffers. */
  private record Adapter(BodySubscriber<String> reader) implements Flow.Subscriber<ByteBuffer> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      reader.onSubscribe(subscription);
    }

    @Override
    public void onNext(ByteBuffer bytes) {
      reader.onNext(List.of(bytes));
    }

    @Override
    public void onError(Throwable problem) {
      reader.onError(problem);
    }

    @Override
    public void onComplete() {
      reader.onComplete();
    }
  }
}
