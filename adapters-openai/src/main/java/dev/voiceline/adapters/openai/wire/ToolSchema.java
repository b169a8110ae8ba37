package dev.voiceline.adapters.openai.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.core.tool.JsonSchema;
import dev.voiceline.core.tool.ToolSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a tool the way a session is told of it: flat, with its schema as it is declared. */
public final class ToolSchema {
  /**
   * The service refuses a function whose schema has one of these at its top, and with it the whole
   * session; what they demanded the tool itself sees to.
   */
  private static final Set<String> REFUSED_AT_THE_TOP =
      Set.of("oneOf", "anyOf", "allOf", "not", "enum", "$schema", "$id");

  private ToolSchema() {}

  /** All of them. */
  public static JsonArray of(List<ToolSpec> specs) {
    JsonArray tools = new JsonArray();
    specs.forEach(spec -> tools.add(tool(spec)));
    return tools;
  }

  private static JsonObject tool(ToolSpec spec) {
    JsonObject tool = new JsonObject();
    tool.addProperty("type", "function");
    tool.addProperty("name", spec.name());
    tool.addProperty("description", spec.description());
    tool.add("parameters", parameters(spec));
    return tool;
  }

  /** What a tool takes, as it is declared. */
  public static JsonObject parameters(ToolSpec spec) {
    return ValueWriter.ordered(document(spec.parameters()));
  }

  private static Map<String, Object> document(JsonSchema schema) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "object");
    document.putAll(schema.document());
    document.putIfAbsent("properties", Map.of());
    document.put("type", "object");
    document.keySet().removeAll(REFUSED_AT_THE_TOP);
    return document;
  }
}
