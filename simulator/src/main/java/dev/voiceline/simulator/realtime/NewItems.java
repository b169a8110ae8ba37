package dev.voiceline.simulator.realtime;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.core.scripted.ToneEar;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.realtime.Item.Called;
import dev.voiceline.simulator.realtime.Item.CallerAudio;
import dev.voiceline.simulator.realtime.Item.Output;
import dev.voiceline.simulator.realtime.Item.Written;
import java.util.Base64;
import java.util.Optional;

/**
 * Reads the items that a client adds to the conversation, or gives to a response. For use by one
 * thread at a time.
 */
final class NewItems {
  private static final int BYTES_PER_MS = 8;

  private final Items items;
  private final Ids ids;

  NewItems(Items items, Ids ids) {
    this.items = items;
    this.ids = ids;
  }

  /** Of an item for the conversation. */
  Optional<Refusal> refusal(JsonObject item) {
    return ItemRules.refusal("item", item).or(() -> badAudio("item", item)).or(() -> known(item));
  }

  /** Of an item for a response; it may refer to one of the conversation. */
  Optional<Refusal> ofInput(String path, JsonObject item) {
    return ItemRules.ofInput(path, item)
        .or(() -> badAudio(path, item))
        .or(() -> isReference(item) && referred(item).isEmpty() ? unknown(path, item) : none());
  }

  /** The item; one that was refused must not be read. */
  Item read(JsonObject item) {
    String id = Json.text(item, "id").orElseGet(() -> ids.next("item"));
    return switch (item.get("type").getAsString()) {
      case "message" -> message(id, item);
      case "function_call" ->
          new Called(
              id,
              Json.text(item, "call_id").orElseGet(() -> ids.next("call")),
              item.get("name").getAsString(),
              item.get("arguments").getAsString());
      case "item_reference" -> referred(item).orElseThrow();
      default ->
          new Output(id, item.get("call_id").getAsString(), item.get("output").getAsString());
    };
  }

  private static Item message(String id, JsonObject item) {
    StringBuilder words = new StringBuilder();
    ToneEar ear = new ToneEar();
    int millis = 0;
    JsonArray content = item.getAsJsonArray("content");
    for (JsonElement part : content) {
      Json.text(part.getAsJsonObject(), "text").ifPresent(words::append);
      byte[] audio = audio(part.getAsJsonObject()).orElseGet(() -> new byte[0]);
      words.append(ear.hear(audio).isEmpty() ? "" : ear.text());
      millis += audio.length / BYTES_PER_MS;
      ear.forget();
    }
    return millis > 0
        ? new CallerAudio(id, words.toString(), millis)
        : new Written(id, item.get("role").getAsString(), words.toString(), content);
  }

  private static Optional<Refusal> badAudio(String path, JsonObject item) {
    if (!item.has("content")) {
      return none();
    }
    for (JsonElement part : item.getAsJsonArray("content")) {
      if (part.getAsJsonObject().has("audio") && audio(part.getAsJsonObject()).isEmpty()) {
        return Check.invalid(path + ".content", "Expected base64-encoded audio bytes.");
      }
    }
    return none();
  }

  private static Optional<byte[]> audio(JsonObject part) {
    try {
      return Json.text(part, "audio").map(Base64.getDecoder()::decode);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private Optional<Refusal> known(JsonObject item) {
    if (Json.text(item, "id").flatMap(items::find).isPresent()) {
      return Optional.of(
          Refusal.at("item.id", "item_already_exists", "An item with this id is there already."));
    }
    boolean output = item.get("type").getAsString().equals("function_call_output");
    return output && !items.called(item.get("call_id").getAsString())
        ? Optional.of(
            Refusal.at(
                "item.call_id",
                "invalid_tool_call_id",
                "Tool call ID '"
                    + item.get("call_id").getAsString()
                    + "' not found in conversation."))
        : none();
  }

  private static boolean isReference(JsonObject item) {
    return item.get("type").getAsString().equals("item_reference");
  }

  private Optional<Item> referred(JsonObject item) {
    return items.find(item.get("id").getAsString());
  }

  private static Optional<Refusal> unknown(String path, JsonObject item) {
    return Optional.of(
        Refusal.at(
            path + ".id",
            "item_not_found",
            "Item with id '" + item.get("id").getAsString() + "' was not found."));
  }

  private static Optional<Refusal> none() {
    return Optional.empty();
  }
}
