package dev.voiceline.adapters.openai;

import dev.voiceline.core.conversation.UtteranceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The caller's stretches of speech that do not count. One can only be deleted once the service has
 * made an item of it, and several of its messages tell of that.
 */
final class CallerItems {
  /** Older ones have long been answered. */
  private static final int MOST = 1_000;

  private enum Fate {
    PRESENT,
    UNWANTED,
    DELETED
  }

  private final Map<String, Fate> fates = new LinkedHashMap<>();

  /** It does not count: gives the item to delete, when it is there already. */
  Optional<String> disregard(UtteranceId utterance) {
    return move(utterance.value(), Fate.UNWANTED, Fate.PRESENT);
  }

  /** It is there: gives the item to delete, when it does not count. */
  Optional<String> added(String itemId) {
    return move(itemId, Fate.PRESENT, Fate.UNWANTED);
  }

  private Optional<String> move(String id, Fate first, Fate other) {
    Fate fate = fates.putIfAbsent(id, first);
    if (fates.size() > MOST) {
      fates.remove(fates.keySet().iterator().next());
    }
    if (fate != other) {
      return Optional.empty();
    }
    fates.put(id, Fate.DELETED);
    return Optional.of(id);
  }
}
