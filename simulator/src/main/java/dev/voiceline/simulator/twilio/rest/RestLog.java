package dev.voiceline.simulator.twilio.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** All requests that arrived, and what was odd about them. Safe for use by any thread. */
public final class RestLog {
  private record Awaited(Predicate<RestRequest> which, CompletableFuture<RestRequest> seen) {}

  private final List<RestRequest> requests = new ArrayList<>();
  private final List<String> oddities = new ArrayList<>();
  private final List<Awaited> awaited = new ArrayList<>();

  /** In the order of their arrival, also refused ones. */
  public synchronized List<RestRequest> requests() {
    return List.copyOf(requests);
  }

  /** Those of a method whose path ends so. */
  public List<RestRequest> requests(String method, String pathEnd) {
    return requests().stream().filter(request -> request.is(method, pathEnd)).toList();
  }

  /** How many of a method with such a path arrived. */
  public int count(String method, String pathEnd) {
    return requests(method, pathEnd).size();
  }

  /**
   * What Twilio would have swallowed and a careful client would not have sent: parameters that do
   * not exist, are told twice, or are not simulated. Names only, no values.
   */
  public synchronized List<String> oddities() {
    return List.copyOf(oddities);
  }

  /** The first such request, past or future. */
  public CompletableFuture<RestRequest> first(Predicate<RestRequest> which) {
    CompletableFuture<RestRequest> seen = new CompletableFuture<>();
    synchronized (this) {
      for (RestRequest request : requests) {
        if (which.test(request)) {
          return CompletableFuture.completedFuture(request);
        }
      }
      awaited.add(new Awaited(which, seen));
    }
    return seen;
  }

  void arrived(RestRequest request) {
    List<Awaited> met;
    synchronized (this) {
      requests.add(request);
      met = awaited.stream().filter(each -> each.which().test(request)).toList();
      awaited.removeAll(met);
    }
    met.forEach(each -> each.seen().complete(request));
  }

  synchronized void odd(String what) {
    oddities.add(what);
  }
}
