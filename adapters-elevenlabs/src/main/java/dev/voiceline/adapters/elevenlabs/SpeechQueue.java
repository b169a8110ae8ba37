package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.synthesis.SpeechId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The speeches that are not over, in the order of their first pieces. */
final class SpeechQueue {
  /** Pieces of a speech that was canceled may still be on their way for a while. */
  private static final int MOST_REMEMBERED = 1_000;

  private final Map<SpeechId, Speech> speeches = new LinkedHashMap<>();
  private final Set<SpeechId> over = new LinkedHashSet<>();

  /** The speech of that name, a new one if need be; empty when it is over already. */
  Optional<Speech> findOrAdd(SpeechId id) {
    return over.contains(id)
        ? Optional.empty()
        : Optional.of(speeches.computeIfAbsent(id, Speech::new));
  }

  Optional<Speech> first() {
    return speeches.values().stream().findFirst();
  }

  boolean isFirst(Speech speech) {
    return first().filter(each -> each == speech).isPresent();
  }

  boolean has(Speech speech) {
    return speeches.get(speech.id()) == speech;
  }

  List<Speech> all() {
    return List.copyOf(speeches.values());
  }

  /** Characters that wait to be sent. */
  int waiting() {
    return speeches.values().stream().mapToInt(Speech::waiting).sum();
  }

  /** It is over, whether it was known or not. */
  Optional<Speech> remove(SpeechId id) {
    over.add(id);
    if (over.size() > MOST_REMEMBERED) {
      Iterator<SpeechId> oldest = over.iterator();
      oldest.next();
      oldest.remove();
    }
    return Optional.ofNullable(speeches.remove(id));
  }
}
