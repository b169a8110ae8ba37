package dev.voiceline.simulator.realtime;

import static dev.voiceline.core.scripted.ToneVoice.CHARACTER_MS;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.realtime.Item.Output;
import dev.voiceline.simulator.realtime.Item.Spoken;
import dev.voiceline.simulator.realtime.Measured.SpokenItem;
import dev.voiceline.simulator.realtime.Measured.ToolOutput;
import dev.voiceline.simulator.realtime.Measured.Utterance;
import java.util.Optional;

/** What a client may do with items. For use by one thread at a time. */
final class ItemRequests {
  private final SessionKit kit;
  private final NewItems newItems;

  ItemRequests(SessionKit kit) {
    this.kit = kit;
    this.newItems = new NewItems(kit.items(), kit.ids());
  }

  Optional<Refusal> create(JsonObject event) {
    JsonObject given = event.getAsJsonObject("item");
    Optional<Refusal> refusal = newItems.refusal(given);
    if (refusal.isPresent()) {
      return refusal;
    }
    Item item = newItems.read(given);
    Optional<String> behind = Json.text(event, "previous_item_id");
    if (behind.isPresent() && !kit.items().insert(item, behind.get())) {
      return Optional.of(notFound("previous_item_id", behind.get()));
    }
    JsonElement previous =
        behind.isPresent() ? predecessor(behind.get()) : kit.items().append(item);
    if (item instanceof Output output) {
      kit.log().note(new ToolOutput(output.callId(), output.output(), kit.clock().millis()));
    }
    kit.outlet().send("conversation.item.added", "previous_item_id", previous, "item", item.json());
    kit.outlet().send("conversation.item.done", "previous_item_id", previous, "item", item.json());
    return Optional.empty();
  }

  Optional<Refusal> retrieve(JsonObject event) {
    String id = Json.text(event, "item_id").orElse("");
    Optional<Item> item = kit.items().find(id);
    item.ifPresent(
        found -> kit.outlet().send("conversation.item.retrieved", "item", withAudio(found)));
    return item.isEmpty() ? Optional.of(notFound("item_id", id)) : Optional.empty();
  }

  /** Only here the service gives the sound of what was said, as far as it was not cut off. */
  private JsonObject withAudio(Item item) {
    JsonObject json = item.json();
    if (item instanceof Spoken spoken && spoken.millis() > 0) {
      int heard = (int) Math.min(spoken.words().length(), spoken.millis() / CHARACTER_MS);
      String sound =
          ModelVoice.base64(spoken.words().substring(0, heard), kit.config().speaksMuLaw());
      json.getAsJsonArray("content")
          .forEach(part -> part.getAsJsonObject().addProperty("audio", sound));
    }
    return json;
  }

  Optional<Refusal> delete(JsonObject event) {
    String id = Json.text(event, "item_id").orElse("");
    if (!kit.items().delete(id)) {
      return Optional.of(notFound("item_id", id));
    }
    kit.log().noted(id).ifPresent(fact -> kit.log().note(id, deleted(fact)));
    kit.outlet().send("conversation.item.deleted", "item_id", id);
    return Optional.empty();
  }

  Optional<Refusal> truncate(JsonObject event) {
    String id = Json.text(event, "item_id").orElse("");
    long endMs = event.get("audio_end_ms").getAsLong();
    Optional<Item> item = kit.items().find(id);
    if (item.isEmpty()) {
      return Optional.of(notFound("item_id", id));
    }
    if (event.get("content_index").getAsLong() != 0) {
      return Check.invalid("content_index", "The item has one part.");
    }
    return item.get() instanceof Spoken spoken && spoken.generatedMs() > 0
        ? truncate(spoken, endMs)
        : Optional.of(Refusal.withoutCode("Only model output audio messages can be truncated"));
  }

  private Optional<Refusal> truncate(Spoken item, long endMs) {
    if (endMs > item.millis()) {
      return Optional.of(
          Refusal.withoutCode(
              "Audio content of " + item.millis() + "ms is already shorter than " + endMs + "ms"));
    }
    item.truncate(endMs);
    kit.log()
        .noted(item.id())
        .map(SpokenItem.class::cast)
        .ifPresent(fact -> kit.log().note(item.id(), truncated(fact, endMs)));
    kit.outlet()
        .send(
            "conversation.item.truncated",
            "item_id",
            item.id(),
            "content_index",
            0,
            "audio_end_ms",
            endMs);
    return Optional.empty();
  }

  private static SpokenItem truncated(SpokenItem fact, long endMs) {
    return new SpokenItem(
        fact.itemId(),
        fact.responseId(),
        fact.words(),
        fact.generatedMs(),
        Optional.of(endMs),
        fact.deleted(),
        fact.firstAudioAt());
  }

  private static Measured deleted(Measured fact) {
    if (fact instanceof SpokenItem item) {
      return new SpokenItem(
          item.itemId(),
          item.responseId(),
          item.words(),
          item.generatedMs(),
          item.truncatedMs(),
          true,
          item.firstAudioAt());
    }
    return fact instanceof Utterance said
        ? new Utterance(
            said.itemId(), said.heard(), said.startMs(), said.endMs(), said.committedAt(), true)
        : fact;
  }

  private static JsonElement predecessor(String behind) {
    return behind.equals("root") ? Json.NULL : new JsonPrimitive(behind);
  }

  private static Refusal notFound(String param, String id) {
    return Refusal.at(param, "item_not_found", "Item with id '" + id + "' was not found.");
  }
}
