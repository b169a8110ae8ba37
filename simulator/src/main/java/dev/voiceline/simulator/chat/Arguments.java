package dev.voiceline.simulator.chat;

import com.google.gson.JsonObject;
import dev.voiceline.core.tool.ToolArguments;
import java.util.TreeMap;

/** Writes arguments as a model does. */
final class Arguments {
  private Arguments() {}

  static JsonObject json(ToolArguments arguments) {
    JsonObject object = new JsonObject();
    new TreeMap<>(arguments.values())
        .forEach((name, value) -> object.addProperty(name, String.valueOf(value)));
    return object;
  }
}
