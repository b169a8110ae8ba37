package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.media.LineCounts;
import java.util.List;
import java.util.OptionalLong;

/**
 * A call in figures, as the caller's ear would measure them; all times in milliseconds.
 *
 * @param line what passed over the media streams
 * @param webhookToGreetingMs from posting the first webhook to the agent's first audible frame
 * @param streamToGreetingMs from the start of the first stream to that frame
 * @param longestGapMs the longest silence inside the agent's speech; what lasts a second or longer
 *     is a pause between utterances and does not count
 * @param replyLatenciesMs from the end of the caller's last spoken frame to the agent's next
 *     audible one, for every time the caller was answered
 * @param bargeInsMs from the first frame of an interruption to the agent's silence, for every time
 *     the caller began to speak while the agent did; a cough is none
 */
public record CallFigures(
    LineCounts line,
    OptionalLong webhookToGreetingMs,
    OptionalLong streamToGreetingMs,
    long longestGapMs,
    List<Long> replyLatenciesMs,
    List<Long> bargeInsMs) {
  public CallFigures {
    replyLatenciesMs = List.copyOf(replyLatenciesMs);
    bargeInsMs = List.copyOf(bargeInsMs);
  }
}
