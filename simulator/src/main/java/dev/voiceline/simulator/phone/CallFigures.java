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
 * @param replies every time the caller was answered
 * @param bargeInsMs from the first frame of an interruption to the agent's silence, for every time
 *     the caller began to speak while the agent did; a cough is none
 * @param longestOwedSilenceMs the longest silence while the caller waited for an answer, or for the
 *     rest of a sentence
 */
public record CallFigures(
    LineCounts line,
    OptionalLong webhookToGreetingMs,
    OptionalLong streamToGreetingMs,
    long longestGapMs,
    List<Reply> replies,
    List<Long> bargeInsMs,
    long longestOwedSilenceMs) {
  public CallFigures {
    replies = List.copyOf(replies);
    bargeInsMs = List.copyOf(bargeInsMs);
  }

  /** How long each answer was waited for: from the caller's last frame to the agent's first. */
  public List<Long> replyLatenciesMs() {
    return replies.stream().map(Reply::millis).toList();
  }
}
