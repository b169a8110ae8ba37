package dev.voiceline.adapters.openai;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long the caller's sounds last. The service gives two places in the audio it was sent: where a
 * stretch of speech begins, which by its documentation lies before the sound by the padding, and
 * where it noticed the end, which is taken to lie behind the sound by the pause that ends it. Both
 * allowances are those of our own settings; whatever a vendor's detector does with single frames is
 * within the tolerance of the port's rule. A sound within the padding of the first sample comes out
 * short by what was missing of the padding.
 *
 * <p>The semantic detector waits longer after a sentence that seems unfinished; the length comes
 * out longer then by as much.
 *
 * <p>Where the places are missing or make no sense, the clock measures instead, without the pause:
 * right only for audio that comes as fast as it is spoken. Used by one thread at a time.
 */
final class SpokenLength {
  /** Older ones never stopped. */
  private static final int MOST = 100;

  private final TurnDetection detection;
  private final Clock clock;
  private final long longestMs;
  private final Map<UtteranceId, Start> starts = new LinkedHashMap<>();

  private record Start(Optional<Long> audioMs, long clockMs) {}

  /**
   * With the settings that the service was given.
   *
   * @param longest of a session; no place lies beyond it
   */
  SpokenLength(TurnDetection detection, Clock clock, Duration longest) {
    this.detection = detection;
    this.clock = clock;
    this.longestMs = longest.toMillis();
  }

  void started(UtteranceId utterance, Optional<Long> audioMs) {
    starts.put(utterance, new Start(audioMs, clock.millis()));
    if (starts.size() > MOST) {
      starts.remove(starts.keySet().iterator().next());
    }
  }

  /** The length of the sound that ended; nothing for one whose beginning was missed. */
  Duration stopped(UtteranceId utterance, Optional<Long> audioMs) {
    Start start = starts.remove(utterance);
    if (start == null) {
      return Duration.ZERO;
    }
    long sound =
        told(start, audioMs)
            .map(ms -> ms - detection.prefixMs())
            .orElseGet(() -> clock.millis() - start.clockMs());
    return Duration.ofMillis(Math.max(0, sound - detection.endpointing().toMillis()));
  }

  /** From the beginning to the end by the service's count, when it can be believed. */
  private Optional<Long> told(Start start, Optional<Long> end) {
    return start
        .audioMs()
        .filter(this::isPlace)
        .flatMap(from -> end.filter(this::isPlace).map(to -> to - from))
        .filter(ms -> ms >= 0);
  }

  private boolean isPlace(long ms) {
    return ms >= 0 && ms <= longestMs;
  }
}
