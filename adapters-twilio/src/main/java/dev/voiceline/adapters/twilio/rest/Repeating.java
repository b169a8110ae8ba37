package dev.voiceline.adapters.twilio.rest;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * When a request is sent again: after an answer that says that nothing was done, or when nothing
 * was sent. What may be repeated without harm also after an answer that says nothing.
 *
 * @param attempts how often at most, with the first one
 * @param firstWait the longest wait before the second attempt; doubled for each further one
 * @param random from 0 to 1: between half of the wait and all of it
 */
record Repeating(int attempts, Duration firstWait, DoubleSupplier random) {
  /** What a request does at Twilio. */
  enum Nature {
    /** Makes something: twice is wrong. */
    MAKES,
    /** Changes what a call is doing: twice may be too late. */
    MOVES,
    /** Twice is as good as once. */
    REPEATABLE
  }

  /** Whether a request that has failed so, for the given time, counted from 1, is sent again. */
  boolean again(Nature nature, SendFailure failure, int attempt) {
    boolean safe =
        failure.isTooMany()
            || failure.reach() == SendFailure.Reach.NOT_SENT
            || (nature == Nature.REPEATABLE && failure.isUncertain());
    return safe && attempt < attempts;
  }

  /** How long to wait after that attempt. */
  Duration waitAfter(int attempt) {
    long longest = firstWait.toMillis() << (attempt - 1);
    return Duration.ofMillis(longest / 2 + (long) (longest / 2.0 * random.getAsDouble()));
  }
}
