package dev.voiceline.simulator.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The requests of a service, in order. Safe for use by any thread. */
final class ServedLog {
  private static final long NANOS_PER_MS = 1_000_000;

  private final List<Served> served = new ArrayList<>();

  /** A request has come; what its number is. */
  synchronized int asked(Asked asked) {
    served.add(new Served(asked, now(), OptionalLong.empty()));
    return served.size() - 1;
  }

  synchronized void begun(int number) {
    Served one = served.get(number);
    if (one.firstWordAt().isEmpty()) {
      served.set(number, new Served(one.asked(), one.askedAt(), OptionalLong.of(now())));
    }
  }

  synchronized List<Served> all() {
    return List.copyOf(served);
  }

  private static long now() {
    return System.nanoTime() / NANOS_PER_MS;
  }
}
