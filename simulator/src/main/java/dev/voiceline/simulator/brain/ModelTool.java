package dev.voiceline.simulator.brain;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A function that the model may call.
 *
 * @param parameters their JSON schema; empty when none was given
 */
public record ModelTool(String name, JsonObject parameters) {
  public static List<ModelTool> of(JsonArray tools) {
    List<ModelTool> all = new ArrayList<>();
    for (JsonElement each : tools) {
      JsonObject tool = each.getAsJsonObject();
      JsonObject parameters =
          Json.at(tool, "parameters").map(JsonElement::getAsJsonObject).orElseGet(JsonObject::new);
      all.add(new ModelTool(tool.get("name").getAsString(), parameters));
    }
    return List.copyOf(all);
  }

  public static Set<String> names(List<ModelTool> tools) {
    return tools.stream().map(ModelTool::name).collect(Collectors.toUnmodifiableSet());
  }

  /** The names of the parameters of a function; none when it is not offered. */
  public static Set<String> parameters(String name, List<ModelTool> tools) {
    return named(name, tools)
        .flatMap(tool -> Json.at(tool.parameters(), "properties"))
        .map(properties -> Set.copyOf(properties.getAsJsonObject().keySet()))
        .orElse(Set.of());
  }

  public static Optional<ModelTool> named(String name, List<ModelTool> tools) {
    return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
  }
}
