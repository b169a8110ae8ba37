package dev.voiceline.adapters.openai.chat;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.openai.wire.ValueWriter;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.tool.ToolRequest;
import java.util.List;
import java.util.Optional;

/**
 * A dialogue as the messages of Chat Completions. Words of the agent and the tool request after
 * them are one message: some servers want the roles to take turns.
 */
final class ChatMessages {
  private final ProviderQuirks quirks;
  private final JsonArray messages = new JsonArray();
  private Optional<String> said = Optional.empty();

  private ChatMessages(ProviderQuirks quirks) {
    this.quirks = quirks;
  }

  static JsonArray of(String instructions, List<Exchange> mended, ProviderQuirks quirks) {
    ChatMessages all = new ChatMessages(quirks);
    if (!instructions.isBlank()) {
      all.add(quirks.systemRole(), instructions);
    }
    mended.forEach(all::add);
    all.flush();
    return all.messages;
  }

  private void add(Exchange line) {
    if (line instanceof ToolRan ran) {
      ran(ran);
      return;
    }
    flush();
    if (line instanceof CallerSaid caller) {
      add("user", caller.text());
    } else if (line instanceof AgentSaid agent) {
      said = Optional.of(MendedDialogue.words(agent));
    }
  }

  private void ran(ToolRan ran) {
    JsonObject asking = new JsonObject();
    asking.addProperty("role", "assistant");
    if (said.isEmpty() && quirks.nullContent()) {
      asking.add("content", JsonNull.INSTANCE);
    } else {
      asking.addProperty("content", said.orElse(""));
    }
    said = Optional.empty();
    JsonArray calls = new JsonArray();
    calls.add(call(ran.request()));
    asking.add("tool_calls", calls);
    messages.add(asking);
    JsonObject answer = new JsonObject();
    answer.addProperty("role", "tool");
    answer.addProperty("tool_call_id", ran.request().id().value());
    answer.addProperty("content", ValueWriter.result(ran.result()));
    messages.add(answer);
  }

  private static JsonObject call(ToolRequest request) {
    JsonObject function = new JsonObject();
    function.addProperty("name", request.name());
    function.addProperty("arguments", ValueWriter.object(request.arguments().values()).toString());
    JsonObject call = new JsonObject();
    call.addProperty("id", request.id().value());
    call.addProperty("type", "function");
    call.add("function", function);
    return call;
  }

  private void flush() {
    said.ifPresent(text -> add("assistant", text));
    said = Optional.empty();
  }

  private void add(String role, String content) {
    JsonObject message = new JsonObject();
    message.addProperty("role", role);
    message.addProperty("content", content);
    messages.add(message);
  }
}
