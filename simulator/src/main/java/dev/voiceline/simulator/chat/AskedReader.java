package dev.voiceline.simulator.chat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.simulator.brain.AgentBrain;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.brain.ModelTool;
import dev.voiceline.simulator.brain.ToolOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a model is asked, over either interface. */
final class AskedReader {
  /** What ends words of the agent's that the caller did not hear to their end. */
  private static final String CUT_SHORT = " [interrupted by caller]";

  private final Asked asked;
  private final List<Exchange> said = new ArrayList<>();
  private final Map<String, ToolRequest> running = new LinkedHashMap<>();
  private Optional<String> instructions = Optional.empty();

  AskedReader(Asked asked) {
    this.asked = asked;
    if (asked.isForResponses()) {
      instructions = Json.text(asked.body(), "instructions");
      list("input").forEach(this::item);
    } else {
      list("messages").forEach(this::message);
    }
  }

  List<Exchange> said() {
    return List.copyOf(said);
  }

  List<ToolRequest> running() {
    return List.copyOf(running.values());
  }

  AgentBrain.Told told() {
    boolean free = !Json.text(asked.body(), "tool_choice").orElse("").equals("none");
    JsonArray tools = new JsonArray();
    if (free) {
      list("tools").forEach(tool -> tools.add(Json.at(tool, "function").orElse(tool)));
    }
    return new AgentBrain.Told(instructions, ModelTool.of(tools), false, false);
  }

  String model() {
    return Json.text(asked.body(), "model").orElse("model");
  }

  boolean wantsUsage() {
    return Json.at(asked.body(), "stream_options", "include_usage")
        .filter(Json::isFlag)
        .map(JsonElement::getAsBoolean)
        .orElse(false);
  }

  private List<JsonObject> list(String name) {
    return Json.at(asked.body(), name)
        .map(array -> array.getAsJsonArray().asList())
        .orElseGet(List::of)
        .stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private void message(JsonObject message) {
    String text = Json.text(message, "content").orElse("");
    switch (Json.text(message, "role").orElse("")) {
      case "user" -> said.add(new CallerSaid(text));
      case "tool" -> answered(Json.text(message, "tool_call_id").orElse(""), text);
      case "assistant" -> {
        if (!text.isEmpty()) {
          said.add(agentSaid(text));
        }
        Json.at(message, "tool_calls")
            .map(calls -> calls.getAsJsonArray().asList())
            .orElseGet(List::of)
            .forEach(call -> called(call.getAsJsonObject()));
      }
      default -> instructions = Optional.of(text);
    }
  }

  private static AgentSaid agentSaid(String text) {
    boolean cut = text.endsWith(CUT_SHORT);
    return new AgentSaid(cut ? text.substring(0, text.length() - CUT_SHORT.length()) : text, cut);
  }

  private void called(JsonObject call) {
    called(
        Json.text(call, "id").orElse(""),
        Json.text(call, "function", "name").orElse(""),
        Json.text(call, "function", "arguments").orElse(""));
  }

  private void item(JsonObject item) {
    String id = Json.text(item, "call_id").orElse("");
    switch (Json.text(item, "type").orElse("message")) {
      case "function_call" ->
          called(id, Json.text(item, "name").orElse(""), Json.text(item, "arguments").orElse(""));
      case "function_call_output" -> answered(id, Json.text(item, "output").orElse(""));
      default -> message(item);
    }
  }

  private void called(String id, String name, String arguments) {
    running.put(id, new ToolRequest(new ToolCallId(id), name, ToolOutput.arguments(arguments)));
  }

  private void answered(String id, String output) {
    Optional.ofNullable(running.remove(id))
        .ifPresent(request -> said.add(new ToolRan(request, ToolOutput.read(output))));
  }
}
