package dev.voiceline.simulator.brain;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.scripted.Dialogue;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.util.List;
import java.util.stream.Stream;

/** A call with arguments of the wrong form, which the model makes again once it is told so. */
final class WrongCall {
  private static final List<String> CHECKED = List.of("member_id", "date_of_birth", "procedure");

  private WrongCall() {}

  static boolean is(Exchange exchange, List<ModelTool> tools) {
    return exchange instanceof ToolRan ran
        && ran.result() instanceof ToolResult.Problem
        && isIncomplete(ran.request(), tools);
  }

  private static boolean isIncomplete(ToolRequest request, List<ModelTool> tools) {
    ToolArguments arguments = request.arguments();
    return !arguments.wellFormed()
        || required(request.name(), tools).anyMatch(name -> arguments.text(name).isEmpty());
  }

  private static Stream<String> required(String name, List<ModelTool> tools) {
    JsonArray listed =
        ModelTool.named(name, tools)
            .flatMap(tool -> Json.at(tool.parameters(), "required"))
            .map(JsonElement::getAsJsonArray)
            .orElseGet(JsonArray::new);
    return listed.isEmpty() && name.equals(Dialogue.CHECK)
        ? CHECKED.stream()
        : listed.asList().stream().map(JsonElement::getAsString);
  }
}
