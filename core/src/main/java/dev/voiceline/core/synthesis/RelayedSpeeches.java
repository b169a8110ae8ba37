package dev.voiceline.core.synthesis;

import dev.voiceline.core.media.AudioFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is still to be spoken, in the order of the first pieces. What is over does not begin again.
 * Used by one thread at a time.
 */
final class RelayedSpeeches {
  private static final int MOST_REMEMBERED = 1_000;

  private final AudioFormat format;
  private final Map<SpeechId, RelayedSpeech> live = new LinkedHashMap<>();
  private final Set<SpeechId> over = new LinkedHashSet<>();

  RelayedSpeeches(AudioFormat format) {
    this.format = format;
  }

  /** One to which more may be added; it begins with this if it is new. */
  Optional<RelayedSpeech> live(SpeechId id) {
    return over.contains(id)
        ? Optional.empty()
        : Optional.of(live.computeIfAbsent(id, fresh -> new RelayedSpeech(fresh, format)));
  }

  Optional<RelayedSpeech> find(SpeechId id) {
    return Optional.ofNullable(live.get(id));
  }

  /** The one whose turn it is, if nothing is heard of it yet though there are words. */
  Optional<SpeechId> awaited() {
    return live.values().stream()
        .findFirst()
        .filter(RelayedSpeech::isAwaited)
        .map(RelayedSpeech::id);
  }

  List<RelayedSpeech> all() {
    return List.copyOf(live.values());
  }

  void over(SpeechId id) {
    live.remove(id);
    over.add(id);
    if (over.size() > MOST_REMEMBERED) {
      over.remove(over.iterator().next());
    }
  }
}
