package dev.voiceline.simulator.brain;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the JSON of tool calls and of their outputs as a model would: leniently. */
public final class ToolOutput {
  private ToolOutput() {}

  public static ToolArguments arguments(String json) {
    return Json.parse(json)
        .map(object -> ToolArguments.of(plain(object)))
        .orElse(ToolArguments.malformed());
  }

  /** A problem when it gives advice, or an error and nothing to say; a success otherwise. */
  public static ToolResult read(String output) {
    Optional<JsonObject> object = Json.parse(output);
    if (object.isEmpty()) {
      return ToolResult.say("unknown", output);
    }
    JsonObject json = object.get();
    boolean sayable = Json.text(json, "say").isPresent();
    Optional<String> advice = first(json, "advice", "error", "message", "instruction");
    return sayable || advice.isEmpty()
        ? new ToolResult.Success(plain(json))
        : new ToolResult.Problem(
            first(json, "code", "error", "status").orElse("error"), advice.get());
  }

  /** The first of these texts, at the top or within an error or problem. */
  private static Optional<String> first(JsonObject json, String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(
                    Json.text(json, name),
                    Json.text(json, "error", name),
                    Json.text(json, "problem", name)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Map<String, Object> plain(JsonObject json) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> entry : json.entrySet()) {
      if (entry.getValue().isJsonPrimitive()) {
        values.put(entry.getKey(), entry.getValue().getAsString());
      }
    }
    return values;
  }
}
