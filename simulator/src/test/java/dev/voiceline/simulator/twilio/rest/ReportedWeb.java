package dev.voiceline.simulator.twilio.rest;

import com.twilio.security.RequestValidator;
import dev.voiceline.simulator.phone.carrier.WebAnswer;
import dev.voiceline.simulator.phone.carrier.WebRequests;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

/** A server without a network that keeps what is reported to it, and answers 204. */
final class ReportedWeb implements WebRequests {
  private final RequestValidator validator = new RequestValidator(RestRig.TOKEN);

  final List<Map<String, String>> reports = new CopyOnWriteArrayList<>();
  final List<Boolean> signed = new CopyOnWriteArrayList<>();
  private final Map<Integer, List<CompletableFuture<Void>>> awaited = new HashMap<>();

  @Override
  public CompletableFuture<WebAnswer> send(HttpRequest request) {
    Map<String, String> form = new LinkedHashMap<>();
    Fields.parse(body(request)).all().forEach((name, values) -> form.put(name, values.get(0)));
    String address = "https://" + RestRig.DOMAIN + request.uri().getPath();
    signed.add(
        validator.validate(
            address, form, request.headers().firstValue("X-Twilio-Signature").orElse("")));
    List<CompletableFuture<Void>> met = new ArrayList<>();
    synchronized (this) {
      reports.add(form);
      awaited.forEach((count, seen) -> met.addAll(reports.size() >= count ? seen : List.of()));
    }
    met.forEach(seen -> seen.complete(null));
    return CompletableFuture.completedFuture(new WebAnswer(204, "", ""));
  }

  /** Completes when so many reports have come. */
  synchronized CompletableFuture<Void> reported(int count) {
    CompletableFuture<Void> seen = new CompletableFuture<>();
    if (reports.size() >= count) {
      seen.complete(null);
    }
    awaited.computeIfAbsent(count, key -> new ArrayList<>()).add(seen);
    return seen;
  }

  /** A field of all reports, in order. */
  List<String> all(String field) {
    return reports.stream().map(report -> report.getOrDefault(field, "")).toList();
  }

  private static String body(HttpRequest request) {
    BodySubscriber<String> reader = BodySubscribers.ofString(StandardCharsets.UTF_8);
    request.bodyPublisher().orElseThrow().subscribe(new Adapter(reader));
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
