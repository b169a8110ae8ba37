package dev.voiceline.simulator.realtime;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.realtime.Item.Called;
import dev.voiceline.simulator.realtime.Item.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conversation: items in their order. For use by one thread at a time. */
final class Items {
  private final List<Item> items = new ArrayList<>();

  /** Appends an item and gives the id of the one before it. */
  JsonElement append(Item item) {
    JsonElement previous = idAt(items.size() - 1);
    items.add(item);
    return previous;
  }

  /**
   * Puts an item behind another.
   *
   * @param previous an item's id, {@code root} for the beginning
   * @return false when there is no such item
   */
  boolean insert(Item item, String previous) {
    int at = previous.equals("root") ? 0 : index(previous) + 1;
    boolean found = at > 0 || previous.equals("root");
    if (found) {
      items.add(at, item);
    }
    return found;
  }

  Optional<Item> find(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  boolean delete(String id) {
    return items.removeIf(item -> item.id().equals(id));
  }

  /** Whether a call was made that an output may name. */
  boolean called(String callId) {
    return items.stream()
        .anyMatch(item -> item instanceof Called call && call.callId().equals(callId));
  }

  boolean answered(String callId) {
    return items.stream()
        .anyMatch(item -> item instanceof Output output && output.callId().equals(callId));
  }

  List<Item> all() {
    return List.copyOf(items);
  }

  private int index(String id) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private JsonElement idAt(int index) {
    return index < 0 ? Json.NULL : new JsonPrimitive(items.get(index).id());
  }
}
