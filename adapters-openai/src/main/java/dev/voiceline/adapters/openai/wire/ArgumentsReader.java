package dev.voiceline.adapters.openai.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the arguments that a model wrote for a tool. */
public final class ArgumentsReader {
  private final List<ToolSpec> tools;

  /** Reads for these tools. */
  public ArgumentsReader(List<ToolSpec> tools) {
    this.tools = tools;
  }

  /** Nothing at all stands for no arguments, but only where none is needed. */
  public ToolArguments read(String tool, String arguments) {
    if (arguments.isBlank()) {
      return needsArguments(tool) ? ToolArguments.malformed() : ToolArguments.of(Map.of());
    }
    return Json.object(arguments)
        .map(object -> ToolArguments.of(values(object)))
        .orElseGet(ToolArguments::malformed);
  }

  private boolean needsArguments(String name) {
    return tools.stream()
        .filter(tool -> tool.name().equals(name))
        .anyMatch(tool -> !tool.parameters().required().isEmpty());
  }

  /** A value that is null was not given. */
  private static Map<String, Object> values(JsonObject object) {
    Map<String, Object> values = new LinkedHashMap<>();
    object
        .asMap()
        .forEach(
            (name, element) -> {
              if (!element.isJsonNull()) {
                values.put(name, value(element));
              }
            });
    return values;
  }

  private static Object value(JsonElement element) {
    if (element instanceof JsonObject object) {
      return values(object);
    }
    if (element instanceof JsonArray array) {
      List<Object> values = new ArrayList<>();
      array.asList().stream()
          .filter(each -> !each.isJsonNull())
          .forEach(each -> values.add(value(each)));
      return values;
    }
    JsonPrimitive plain = element.getAsJsonPrimitive();
    if (plain.isBoolean()) {
      return plain.getAsBoolean();
    }
    return plain.isNumber() ? (Object) plain.getAsDouble() : plain.getAsString();
  }
}
