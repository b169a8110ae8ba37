package dev.voiceline.adapters.openai;

import com.google.gson.JsonObject;
import dev.voiceline.adapters.openai.wire.ArgumentsReader;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sees to it that each request for a tool is told once and answered once. */
final class ToolDesk {
  private ArgumentsReader arguments;
  private final Set<ToolCallId> known = new HashSet<>();
  private final Set<ToolCallId> answered = new HashSet<>();

  ToolDesk(Brief brief) {
    arguments = new ArgumentsReader(brief.tools());
    for (Exchange exchange : brief.history()) {
      if (exchange instanceof Exchange.ToolRan ran) {
        known.add(ran.request().id());
        answered.add(ran.request().id());
      }
    }
  }

  /** From now on these are the tools. */
  void offers(List<ToolSpec> tools) {
    arguments = new ArgumentsReader(tools);
  }

  /**
   * A request to tell; nothing when it was told before, for the service mentions a call in several
   * messages.
   */
  Optional<ToolRequest> requested(ServerEvent.FunctionCalled call) {
    ToolCallId id = new ToolCallId(call.callId());
    return known.add(id)
        ? Optional.of(
            new ToolRequest(id, call.name(), arguments.read(call.name(), call.arguments())))
        : Optional.empty();
  }

  /**
   * The items to add for an answer; none when there was one before. A request of an earlier session
   * comes with its answer, since this session knows nothing of it.
   */
  List<JsonObject> answered(ToolAnswer answer) {
    if (!answered.add(answer.id())) {
      return List.of();
    }
    JsonObject output = Items.output(answer.request(), answer.result());
    return known.add(answer.id()) ? List.of(Items.call(answer.request()), output) : List.of(output);
  }
}
