package dev.voiceline.server.menu;

import dev.voiceline.core.privacy.PhoneNumber;
import java.time.Duration;
import java.util.List;

/**
 * What becomes of callers whom no agent can take.
 *
 * @param busy when as many calls as allowed are under way
 * @param draining when the server is shutting down
 * @param broken when the carrier could not get an answer out of the server
 * @param people who is dialed, all at once; never empty where somebody is to be dialed
 * @param ring for how long
 */
public record TurningAway(
    Way busy, Way draining, Way broken, List<PhoneNumber> people, Duration ring) {
  /** Copies the list. */
  public TurningAway {
    people = List.copyOf(people);
  }

  /** What they meet. */
  public enum Way {
    /** A polite sentence, and the end of the call. */
    SENTENCE,
    /** The busy tone; the call is not answered, and nobody pays. */
    REJECT,
    /** People, and the sentence when none of them answers. */
    DIAL
  }

  /** A sentence in every case. */
  public static TurningAway politely() {
    return new TurningAway(
        Way.SENTENCE, Way.SENTENCE, Way.SENTENCE, List.of(), Duration.ofSeconds(20));
  }
}
