package dev.voiceline.core.tool;

import java.util.List;

/**
 * What the model is told of a tool.
 *
 * @param name letters, digits, {@code _} and {@code -}; at most 64
 * @param description when to use it, for the model
 * @param parameters in the order in which they are shown
 */
public record ToolSpec(String name, String description, List<ToolParameter> parameters) {
  public ToolSpec {
    if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException(
          "a tool's name is 1 to 64 letters, digits, _ or -: " + name);
    }
    parameters = List.copyOf(parameters);
  }
}
