package dev.voiceline.simulator.realtime;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Scripts mishaps at random moments; the same random numbers give the same script. For use by one
 * thread at a time.
 */
public final class RandomFaults {
  private static final int SLOWEST_HINT_MS = 1_500;

  private final Random random;
  private final Duration latest;

  /**
   * A source of scripts.
   *
   * @param latest the end of the time, from the beginning of a connection, in which a mishap comes
   */
  public RandomFaults(Random random, Duration latest) {
    if (latest.toMillis() < 1) {
      throw new IllegalArgumentException("no time for a mishap: " + latest);
    }
    this.random = random;
    this.latest = latest;
  }

  /** One mishap for each of so many connections, or callers. */
  public Faults oneEach(int connections) {
    Faults faults = Faults.none();
    for (int number = 1; number <= connections; number++) {
      faults = faults.and(number, moment(), mishap());
    }
    return faults;
  }

  /** Any moment until the latest, to the millisecond. */
  public Moment moment() {
    return new Moment.After(Duration.ofMillis(random.nextInt((int) latest.toMillis())));
  }

  /** A drop, a stall, an error, a rate limit, or a failure of the service. */
  public Mishap mishap() {
    List<Mishap> all =
        List.of(
            new Mishap.Drop(),
            new Mishap.Stall(),
            new Mishap.ErrorEvent("server_error", "The server had an error. Sorry!"),
            Mishap.FailResponse.rateLimited(Duration.ofMillis(random.nextInt(SLOWEST_HINT_MS))),
            Mishap.FailResponse.serverError());
    return all.get(random.nextInt(all.size()));
  }
}
