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
 *     are pauses. Where another provider could be asked there is one such try at most
 * @param openWithin how long a provider may take until its conversation is ready where another
 *     could be asked
 * @param longest from the line to the goodbye
 * @param lineReturnsWithin from the loss of a line, or from when the network is done with it, to a
 *     new one
 * @param transferWithin from asking for a person to what came of it
 * @param goodbyeWithin from the goodbye to the end, whatever is still being said
 * @param withoutAgent who serves the caller when no agent is to be had any more
 */
public record CallPolicy(
    Duration lineWithin,
    Duration conversationWithin,
    List<Duration> reopenAfter,
    Duration openWithin,
    Duration longest,
    Duration lineReturnsWithin,
    Duration transferWithin,
    Duration goodbyeWithin,
    WithoutAgent withoutAgent) {
  public CallPolicy {
    reopenAfter = List.copyOf(reopenAfter);
  }

  /** What suits a telephone call. */
  public static CallPolicy standard() {
    return new CallPolicy(
        Duration.ofSeconds(60),
        Duration.ofSeconds(12),
        List.of(Duration.ZERO, Duration.ofMillis(500), Duration.ofSeconds(2)),
        Duration.ofSeconds(4),
        Duration.ofMinutes(30),
        Duration.ofSeconds(10),
        Duration.ofMinutes(2),
        Duration.ofSeconds(15),
        WithoutAgent.KEYPAD);
  }

  /** The same, but for how long a call may last. */
  public CallPolicy lastingAtMost(Duration span) {
    return changed(span, withoutAgent);
  }

  /** The same, but for who serves the caller when no agent is to be had any more. */
  public CallPolicy thenServedBy(WithoutAgent who) {
    return changed(longest, who);
  }

  private CallPolicy changed(Duration span, WithoutAgent who) {
    return new CallPolicy(
        lineWithin,
        conversationWithin,
        reopenAfter,
        openWithin,
        span,
        lineReturnsWithin,
        transferWithin,
        goodbyeWithin,
        who);
  }
}
