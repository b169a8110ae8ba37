package dev.voiceline.adapters.objectstore;

import java.time.Duration;

/**
 * How long an object store may take.
 *
 * @param connection until it is reached
 * @param silence until it says the next word
 * @param attempts of a request before it counts as failed; between two of them the vendor's client
 *     waits
 */
public record Patience(Duration connection, Duration silence, int attempts) {
  /** No request lasts longer, however much it carries. */
  public static final Duration LONGEST = Duration.ofHours(2);

  /** 5 s, 30 s, three attempts. */
  public static final Patience USUAL =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(30), 3);
}
