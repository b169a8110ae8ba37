package dev.voiceline.simulator.twilio.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What will go wrong, and with which requests. Safe for use by any thread. */
public final class RestFaults {
  private record Planned(Predicate<RestRequest> which, RestFault fault, int times) {}

  private final List<Planned> planned = new ArrayList<>();

  /** The next so many requests have this fault, after those that were planned before. */
  public RestFaults next(int times, RestFault fault) {
    return next(times, request -> true, fault);
  }

  /** The next so many requests of a method whose path ends so have this fault. */
  public RestFaults next(int times, String method, String pathEnd, RestFault fault) {
    return next(times, request -> request.is(method, pathEnd), fault);
  }

  /** The next so many of these requests have this fault. */
  public synchronized RestFaults next(int times, Predicate<RestRequest> which, RestFault fault) {
    if (times > 0) {
      planned.add(new Planned(which, fault, times));
    }
    return this;
  }

  /** From now on nothing goes wrong. */
  public synchronized void none() {
    planned.clear();
  }

  /** What goes wrong with this request; it is used up. */
  synchronized Optional<RestFault> take(RestRequest request) {
    for (int i = 0; i < planned.size(); i++) {
      Planned each = planned.get(i);
      if (each.which().test(request)) {
        if (each.times() == 1) {
          planned.remove(i);
        } else {
          planned.set(i, new Planned(each.which(), each.fault(), each.times() - 1));
        }
        return Optional.of(each.fault());
      }
    }
    return Optional.empty();
  }
}
