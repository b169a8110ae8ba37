package dev.voiceline.adapters.eligibility.network;

import java.time.Duration;

/**
 * How long and how often a payer is asked in one check.
 *
 * @param within the whole check; a caller's own deadline may be shorter
 * @param perMessage how long one message waits for its answer. The usual is as long as the check: a
 *     payer that is merely slow is not asked again while it works
 * @param tries how often a message is sent at most, where the payer cannot be reached; all messages
 *     of a check share the repeats
 * @param firstWait before the first repeat; each further wait is twice as long, and all are spread
 *     by a quarter to both sides
 * @param longestWait at most, unless the payer itself names a longer one
 */
public record Effort(
    Duration within, Duration perMessage, int tries, Duration firstWait, Duration longestWait) {
  /** 20 s (CAQH CORE 156), three tries, 2 s before the second. */
  public static final Effort STANDARD =
      new Effort(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          3,
          Duration.ofSeconds(2),
          Duration.ofSeconds(8));

  public Effort {
    if (tries < 1 || within.toMillis() < 1 || perMessage.toMillis() < 1) {
      throw new IllegalArgumentException("a check has time, and one try at least");
    }
  }

  /** The same with that many tries. */
  public Effort trying(int times) {
    return new Effort(within, perMessage, times, firstWait, longestWait);
  }

  /** The same with that time for a message. */
  public Effort perMessage(Duration each) {
    return new Effort(within, each, tries, firstWait, longestWait);
  }
}
