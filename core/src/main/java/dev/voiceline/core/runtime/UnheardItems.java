package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.ItemId;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What the agent has written and the caller has not heard to its end. */
final class UnheardItems {
  private static final int TAIL = 200;
  private static final int MOST = 64;

  private final Set<ItemId> items = new LinkedHashSet<>();
  private final Set<ItemId> awaited = new HashSet<>();
  private Optional<ItemId> latest = Optional.empty();
  private String writing = "";

  /** More of an item; gives the end of what was written of it so far. */
  String wrote(ItemId item, String more) {
    String before = latest.equals(Optional.of(item)) ? writing : "";
    latest = Optional.of(item);
    add(item);
    String now = before + more;
    writing = now.substring(Math.max(0, now.length() - TAIL));
    return writing;
  }

  private void add(ItemId item) {
    items.add(item);
    if (items.size() > MOST) {
      Iterator<ItemId> oldest = items.iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /** It was heard, or never will be. */
  void heard(ItemId item) {
    items.remove(item);
    awaited.remove(item);
  }

  /** What is unheard now is waited for. */
  void await() {
    awaited.clear();
    awaited.addAll(items);
  }

  /** Whether all that was waited for has been heard. */
  boolean allHeard() {
    return awaited.isEmpty();
  }
}
