package dev.voiceline.core.call;

import java.time.Duration;
import java.util.List;

/**
 * The deadlines of a call.
 *
 * @param lineWithin from the ring to the line
 * @param conversationWithin from the line, or from the loss of a conversation, to a conversation
 *     that is ready
 * @param reopenAfter pauses before each further try to open a conversation; as many tries as there
 *     are pauses
 * @param longest from the line to the goodbye
 * @param lineReturnsWithin from the loss of a line, or from when the network is done with it, to a
 *     new one
 * @param transferWithin from asking for a person to what came of it
 * @param goodbyeWithin from the goodbye to the end, whatever is still being said
 */
public record CallPolicy(
    Duration lineWithin,
    Duration conversationWithin,
    List<Duration> reopenAfter,
    Duration longest,
    Duration lineReturnsWithin,
    Duration transferWithin,
    Duration goodbyeWithin) {
  public CallPolicy {
    reopenAfter = List.copyOf(reopenAfter);
  }

  /** What suits a telephone call. */
  public static CallPolicy standard() {
    return new CallPolicy(
        Duration.ofSeconds(60),
        Duration.ofSeconds(12),
        List.of(Duration.ZERO, Duration.ofMillis(500), Duration.ofSeconds(2)),
        Duration.ofMinutes(30),
        Duration.ofSeconds(10),
        Duration.ofMinutes(2),
        Duration.ofSeconds(15));
  }

  /** The same, but for how long a call may last. */
  public CallPolicy lastingAtMost(Duration span) {
    return new CallPolicy(
        lineWithin,
        conversationWithin,
        reopenAfter,
        span,
        lineReturnsWithin,
        transferWithin,
        goodbyeWithin);
  }
}
