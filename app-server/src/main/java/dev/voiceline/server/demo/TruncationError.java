package dev.voiceline.server.demo;

import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.simulator.phone.Heard;
import dev.voiceline.simulator.realtime.Measured.SpokenItem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * By how much the model was misinformed of what the caller heard of an item that was cut off. What
 * was really heard comes from the tones that the phone played, to a character.
 */
final class TruncationError {
  private TruncationError() {}

  /** In milliseconds, positive when the model was told too much; empty when nothing was cut. */
  static Optional<Long> of(SpokenItem item, List<Heard> heard) {
    return item.truncatedMs().flatMap(told -> played(item, heard).map(played -> told - played));
  }

  /** The longest beginning of the item's words that an utterance ended with. */
  private static Optional<Long> played(SpokenItem item, List<Heard> heard) {
    return heard.stream()
        .map(utterance -> playedIn(utterance, item.words()))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  private static Optional<Long> playedIn(Heard utterance, String words) {
    if (!utterance.text().isEmpty() && words.startsWith(utterance.text())) {
      return Optional.of(utterance.endMs() - utterance.startMs());
    }
    return IntStream.iterate(words.length(), length -> length > 0, length -> length - 1)
        .filter(length -> utterance.text().endsWith(words.substring(0, length)))
        .mapToObj(length -> (long) length * ToneVoice.CHARACTER_MS)
        .findFirst();
  }
}
