package dev.voiceline.core.turn;

import java.time.Duration;

/**
 * When speech counts as a turn. All spans are of speech itself; the silence by which its end is
 * noticed is added where needed.
 *
 * @param acceptBargeInAfter speech over the agent of this length cuts the agent off, whatever is
 *     said
 * @param shortestTurn shorter sounds are answered only if there were words in them
 * @param awaitWords how long words are waited for after a short sound
 * @param endpointing silence after which the conversation tells that the caller stopped
 * @param murmurAnswersWithin so shortly before the end of what the agent says a murmur is an answer
 * @param longestTurn a sound that goes on for longer is answered as if it had ended
 * @param retryAfter how long after a failed reply it is asked for again
 * @param replyTries how often one reply is asked for before the agent gives up
 */
public record TurnPolicy(
    Duration acceptBargeInAfter,
    Duration shortestTurn,
    Duration awaitWords,
    Duration endpointing,
    Duration murmurAnswersWithin,
    Duration longestTurn,
    Duration retryAfter,
    int replyTries) {

  /** What suits a telephone call in English. */
  public static TurnPolicy standard(Duration endpointing) {
    return new TurnPolicy(
        Duration.ofMillis(500),
        Duration.ofMillis(250),
        Duration.ofMillis(1_500),
        endpointing,
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        Duration.ofSeconds(1),
        3);
  }
}
