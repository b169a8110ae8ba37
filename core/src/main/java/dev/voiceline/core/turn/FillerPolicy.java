package dev.voiceline.core.turn;

import java.time.Duration;

/**
 * What the agent says while the caller waits. A span of zero switches a sentence off.
 *
 * @param first of silence while a tool runs, before the first sentence
 * @param second from the beginning of the silence to the second sentence
 * @param every between further ones
 * @param acknowledgeAfter of silence after the caller's turn, before a word that the agent is there
 * @param stalledAfter of silence of a reply that was asked for, before it counts as failed
 */
public record FillerPolicy(
    Duration first,
    Duration second,
    Duration every,
    Duration acknowledgeAfter,
    Duration stalledAfter) {

  /** What suits a telephone call. */
  public static FillerPolicy standard() {
    return new FillerPolicy(
        Duration.ofSeconds(1),
        Duration.ofSeconds(6),
        Duration.ofSeconds(8),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(10));
  }

  /** How long after the one before a filler is due. */
  Duration before(int filler) {
    return switch (filler) {
      case 0 -> first;
      case 1 -> second.compareTo(first) > 0 ? second.minus(first) : every;
      default -> every;
    };
  }
}
