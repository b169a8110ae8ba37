package dev.voiceline.adapters.openai;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.openai.wire.ValueWriter;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;

/** Writes the items that a dialogue is made of. */
final class Items {
  private Items() {}

  /** What the caller said or gave in writing. */
  static JsonObject user(String text) {
    return message("user", "input_text", text);
  }

  /** What the operator's side has to say to the model. */
  static JsonObject system(String text) {
    return message("system", "input_text", text);
  }

  /** What the agent said. */
  static JsonObject assistant(String text) {
    return message("assistant", "output_text", text);
  }

  /** A function that was asked for. */
  static JsonObject call(ToolRequest request) {
    JsonObject item = new JsonObject();
    item.addProperty("type", "function_call");
    item.addProperty("call_id", CallIds.wire(request.id()));
    item.addProperty("name", request.name());
    item.addProperty("arguments", ValueWriter.object(request.arguments().values()).toString());
    return item;
  }

  /** What it gave. */
  static JsonObject output(ToolRequest request, ToolResult result) {
    JsonObject item = new JsonObject();
    item.addProperty("type", "function_call_output");
    item.addProperty("call_id", CallIds.wire(request.id()));
    item.addProperty("output", ValueWriter.result(result));
    return item;
  }

  private static JsonObject message(String role, String kind, String text) {
    JsonObject part = new JsonObject();
    part.addProperty("type", kind);
    part.addProperty("text", text);
    JsonArray content = new JsonArray();
    content.add(part);
    JsonObject item = new JsonObject();
    item.addProperty("type", "message");
    item.addProperty("role", role);
    item.add("content", content);
    return item;
  }
}
