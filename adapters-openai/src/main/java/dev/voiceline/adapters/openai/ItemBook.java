package dev.voiceline.adapters.openai;

import dev.voiceline.core.conversation.HeardItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the service has generated of each spoken item of this session, so that a cut never goes
 * beyond it: one millisecond too far and the service refuses the cut and believes that all was
 * heard.
 */
final class ItemBook {
  /** An item that old has long been played. */
  private static final int MOST = 1_000;

  /** G.711 at 8,000 Hz. */
  private static final int BYTES_PER_MS = 8;

  private final Map<String, Entry> items = new LinkedHashMap<>();

  /** What to send so that the service remembers no more of an item than was heard. */
  sealed interface Cut {
    /** All of it is forgotten. */
    record Delete(String itemId) implements Cut {}

    /** What comes after so many ms is forgotten. */
    record Truncate(String itemId, int ms) implements Cut {}
  }

  /** The reply speaks that item. */
  void begun(String replyId, String itemId) {
    entry(replyId, itemId);
  }

  /**
   * Audio has been generated.
   *
   * @param told whether it goes on to the listener
   */
  void generated(String replyId, String itemId, int bytes, boolean told) {
    Entry entry = entry(replyId, itemId);
    if (!entry.forgotten) {
      entry.bytes += bytes;
      entry.told |= told;
    }
  }

  /** All of it has been generated. */
  void finished(String itemId) {
    Entry entry = items.get(itemId);
    if (entry != null) {
      entry.finished = true;
    }
  }

  /**
   * Cuts the items to what was heard. Items that this session does not know are not its own, so
   * there is nothing to cut.
   */
  List<Cut> cut(List<HeardItem> heard) {
    List<Cut> cuts = new ArrayList<>();
    for (HeardItem item : heard) {
      Entry entry = items.get(item.item().value());
      if (entry != null && !entry.forgotten) {
        cut(item.item().value(), entry, item.heardMs()).ifPresent(cuts::add);
      }
    }
    return cuts;
  }

  /** Forgets the items of a reply of which nobody has been told any audio. */
  List<Cut> forgetUntold(String replyId) {
    List<Cut> cuts = new ArrayList<>();
    items.forEach(
        (itemId, entry) -> {
          if (entry.replyId.equals(replyId) && !entry.told && !entry.forgotten) {
            entry.forgotten = true;
            cuts.add(new Cut.Delete(itemId));
          }
        });
    return cuts;
  }

  private static Optional<Cut> cut(String itemId, Entry entry, int heardMs) {
    int generatedMs = (int) (entry.bytes / BYTES_PER_MS);
    if (heardMs <= 0 || generatedMs == 0) {
      entry.forgotten = true;
      return Optional.of(new Cut.Delete(itemId));
    }
    if (heardMs >= generatedMs && entry.finished) {
      // A cut where nothing is left to cut would only cost the item its words.
      return Optional.empty();
    }
    int kept = Math.min(heardMs, generatedMs);
    entry.bytes = (long) kept * BYTES_PER_MS;
    entry.finished = true;
    return Optional.of(new Cut.Truncate(itemId, kept));
  }

  private Entry entry(String replyId, String itemId) {
    Entry entry = items.computeIfAbsent(itemId, id -> new Entry(replyId));
    if (items.size() > MOST) {
      items.remove(items.keySet().iterator().next());
    }
    return entry;
  }

  private static final class Entry {
    private final String replyId;
    private long bytes;
    private boolean told;
    private boolean finished;
    private boolean forgotten;

    Entry(String replyId) {
      this.replyId = replyId;
    }
  }
}
