package dev.voiceline.simulator.realtime;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What items a client may write; MCP items are not simulated. */
final class ItemRules {
  private static final int LONGEST_ID = 32;
  private static final Check ID = Check.text(LONGEST_ID);

  private static final Map<String, Check> SHAPES =
      Map.of(
          "message",
          Check.object(
                  fields(
                      Map.of(
                          "role", Check.oneOf("user", "assistant", "system"),
                          "content", Check.list(Check.anyObject()))))
              .having("role")
              .having("content")
              .and(ItemRules::content),
          "function_call",
          Check.object(
                  fields(Map.of("name", Check.text(), "call_id", ID, "arguments", Check.text())))
              .having("name")
              .having("arguments"),
          "function_call_output",
          Check.object(fields(Map.of("call_id", ID, "output", Check.text())))
              .having("call_id")
              .having("output"));

  private static final Map<String, Check> PARTS =
      Map.of(
          "input_text",
          Check.object(Map.of("type", Check.text(), "text", Check.text())).having("text"),
          "output_text",
          Check.object(Map.of("type", Check.text(), "text", Check.text())).having("text"),
          "input_audio",
          Check.object(
                  Map.of("type", Check.text(), "audio", Check.text(), "transcript", Check.text()))
              .having("audio"),
          "input_image",
          Check.object(
                  Map.of(
                      "type", Check.text(),
                      "image_url", Check.text(),
                      "detail", Check.oneOf("auto", "low", "high")))
              .having("image_url"));

  private static final Check ITEM = Check.byType(SHAPES);
  private static final Check INPUT = Check.byType(withReferences());

  private ItemRules() {}

  /** Of an item that is added to the conversation. */
  static Optional<Refusal> refusal(String path, JsonObject item) {
    return ITEM.refusal(path, item);
  }

  /** Of an item that a response is given; it may stand for one of the conversation. */
  static Optional<Refusal> ofInput(String path, JsonObject item) {
    return INPUT.refusal(path, item);
  }

  /** The API cannot be given audio of an assistant, so {@code output_audio} is refused as well. */
  private static Optional<Refusal> content(String path, JsonElement item) {
    JsonObject message = item.getAsJsonObject();
    String role = message.get("role").getAsString();
    Check part =
        Check.byType(
            switch (role) {
              case "user" -> only("input_text", "input_audio", "input_image");
              case "system" -> only("input_text");
              default -> only("output_text");
            });
    return Check.list(part).refusal(path + ".content", message.get("content"));
  }

  private static Map<String, Check> only(String... types) {
    Map<String, Check> parts = new HashMap<>(PARTS);
    parts.keySet().retainAll(Set.of(types));
    return parts;
  }

  private static Map<String, Check> withReferences() {
    Map<String, Check> shapes = new HashMap<>(SHAPES);
    shapes.put(
        "item_reference",
        Check.object(Map.of("type", Check.text(), "id", Check.text())).having("id"));
    return shapes;
  }

  private static Map<String, Check> fields(Map<String, Check> own) {
    Map<String, Check> all = new HashMap<>(own);
    all.put("type", Check.text());
    all.put("id", ID);
    all.put("object", Check.oneOf("realtime.item"));
    all.put("status", Check.oneOf("in_progress", "completed", "incomplete"));
    return all;
  }
}
