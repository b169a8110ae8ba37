package dev.voiceline.adapters.openai;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolSpec;
import java.util.List;

/**
 * Writes a tool the way a session is told of it: flat, with a JSON Schema that allows nothing
 * undeclared.
 */
final class ToolSchema {
  private ToolSchema() {}

  static JsonArray of(List<ToolSpec> specs) {
    JsonArray tools = new JsonArray();
    specs.forEach(spec -> tools.add(tool(spec)));
    return tools;
  }

  private static JsonObject tool(ToolSpec spec) {
    JsonObject tool = new JsonObject();
    tool.addProperty("type", "function");
    tool.addProperty("name", spec.name());
    tool.addProperty("description", spec.description());
    tool.add("parameters", parameters(spec.parameters()));
    return tool;
  }

  private static JsonObject parameters(List<ToolParameter> declared) {
    JsonObject properties = new JsonObject();
    JsonArray required = new JsonArray();
    for (ToolParameter parameter : declared) {
      properties.add(parameter.name(), property(parameter));
      if (parameter.required()) {
        required.add(parameter.name());
      }
    }
    JsonObject schema = new JsonObject();
    schema.addProperty("type", "object");
    schema.add("properties", properties);
    schema.add("required", required);
    schema.addProperty("additionalProperties", false);
    return schema;
  }

  private static JsonObject property(ToolParameter parameter) {
    JsonObject property = new JsonObject();
    property.addProperty("type", typeName(parameter.type()));
    property.addProperty("description", parameter.description());
    if (!parameter.allowed().isEmpty()) {
      JsonArray allowed = new JsonArray();
      parameter.allowed().forEach(allowed::add);
      property.add("enum", allowed);
    }
    return property;
  }

  private static String typeName(ToolParameter.Type type) {
    return switch (type) {
      case TEXT -> "string";
      case NUMBER -> "number";
      case INTEGER -> "integer";
      case FLAG -> "boolean";
    };
  }
}
