package dev.voiceline.simulator.realtime;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.simulator.realtime.Item.Called;
import dev.voiceline.simulator.realtime.Item.Output;
import dev.voiceline.simulator.realtime.Item.Written;
import java.util.Map;
import java.util.Optional;

/** Reads the items that a client adds to the conversation. For use by one thread at a time. */
final class NewItems {
  private static final int LONGEST_ID = 32;
  private static final Check ID =
      Check.text()
          .and(
              (path, value) ->
                  value.getAsString().length() <= LONGEST_ID
                      ? Optional.empty()
                      : Optional.of(
                          Refusal.at(
                              path, "string_above_max_length", "Longer than 32: '" + path + "'.")));
  private static final Check ITEM =
      Check.byType(
          Map.of(
              "message",
              Check.object(
                      Map.of(
                          "type", Check.text(),
                          "id", ID,
                          "object", Check.text(),
                          "status", Check.text(),
                          "role", Check.oneOf("user", "assistant", "system"),
                          "content", Check.list(Check.anyObject())))
                  .having("role")
                  .having("content"),
              "function_call",
              Check.object(
                      Map.of(
                          "type", Check.text(),
                          "id", ID,
                          "object", Check.text(),
                          "status", Check.text(),
                          "name", Check.text(),
                          "call_id", ID,
                          "arguments", Check.text()))
                  .having("name")
                  .having("arguments"),
              "function_call_output",
              Check.object(
                      Map.of(
                          "type", Check.text(),
                          "id", ID,
                          "object", Check.text(),
                          "status", Check.text(),
                          "call_id", ID,
                          "output", Check.text()))
                  .having("call_id")
                  .having("output")));

  private final Items items;
  private final Ids ids;

  NewItems(Items items, Ids ids) {
    this.items = items;
    this.ids = ids;
  }

  Optional<Refusal> refusal(JsonObject item) {
    return ITEM.refusal("item", item).or(() -> content(item)).or(() -> known(item));
  }

  /** The item; one that was refused must not be read. */
  Item read(JsonObject item) {
    String id = Json.text(item, "id").orElseGet(() -> ids.next("item"));
    return switch (item.get("type").getAsString()) {
      case "message" -> new Written(id, item.get("role").getAsString(), words(item));
      case "function_call" ->
          new Called(
              id,
              Json.text(item, "call_id").orElseGet(() -> ids.next("call")),
              item.get("name").getAsString(),
              item.get("arguments").getAsString());
      default ->
          new Output(id, item.get("call_id").getAsString(), item.get("output").getAsString());
    };
  }

  private static Optional<Refusal> content(JsonObject item) {
    if (!item.has("role")) {
      return Optional.empty();
    }
    String wanted =
        item.get("role").getAsString().equals("assistant") ? "output_text" : "input_text";
    for (JsonElement part : item.getAsJsonArray("content")) {
      String type = Json.text(part.getAsJsonObject(), "type").orElse("");
      if (!type.equals(wanted) || Json.text(part.getAsJsonObject(), "text").isEmpty()) {
        return Optional.of(
            Refusal.at(
                "item.content",
                "invalid_value",
                "Invalid content '" + type + "': expected '" + wanted + "' with a text."));
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> known(JsonObject item) {
    Optional<String> id = Json.text(item, "id");
    if (id.flatMap(items::find).isPresent()) {
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
        : Optional.empty();
  }

  private static String words(JsonObject item) {
    StringBuilder words = new StringBuilder();
    for (JsonElement part : item.getAsJsonArray("content")) {
      words.append(part.getAsJsonObject().get("text").getAsString());
    }
    return words.toString();
  }
}
