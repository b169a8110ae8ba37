package dev.voiceline.simulator.chat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The requests of a service, in order. Safe for use by any thread. */
final class ServedLog {
  private static final long NANOS_PER_MS = 1_000_000;

  private final Map<Integer, Served> served = new LinkedHashMap<>();
  private int next;

  /** A request has come; what its number is. */
  synchronized int asked(Asked asked) {
    served.put(next, new Served(asked, now(), OptionalLong.empty()));
    return next++;
  }

  synchronized void begun(int number) {
    served.computeIfPresent(
        number,
        (any, one) ->
            one.firstWordAt().isPresent()
                ? one
                : new Served(one.asked(), one.askedAt(), OptionalLong.of(now())));
  }

  synchronized List<Served> all() {
    return List.copyOf(served.values());
  }

  synchronized void forget() {
    served.clear();
  }

  private static long now() {
    return System.nanoTime() / NANOS_PER_MS;
  }
}
