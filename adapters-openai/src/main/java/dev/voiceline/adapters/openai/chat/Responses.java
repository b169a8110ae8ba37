package dev.voiceline.adapters.openai.chat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.openai.wire.ToolSchema;
import dev.voiceline.adapters.openai.wire.ValueWriter;
import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import java.util.OptionalInt;

/**
 * The Responses API. The dialogue stays here and is sent whole each time: what the service would
 * keep could not be cut back to what the caller heard.
 */
final class Responses implements TextInterface {
  private final ChatSettings settings;

  Responses(ChatSettings settings) {
    this.settings = settings;
  }

  @Override
  public String path() {
    return "/responses";
  }

  @Override
  public EventReader reader(AnswerParts parts) {
    return new ResponseReader(parts);
  }

  @Override
  public JsonObject body(ChatQuestion question, OptionalInt maxTokens) {
    JsonObject body = new JsonObject();
    body.addProperty("model", settings.model());
    body.addProperty("stream", true);
    body.addProperty("store", false);
    if (!question.instructions().isBlank()) {
      body.addProperty("instructions", question.instructions());
    }
    JsonArray input = new JsonArray();
    MendedDialogue.of(question.dialogue()).forEach(line -> add(line, input));
    body.add("input", input);
    if (!question.tools().isEmpty()) {
      body.add("tools", tools(question));
      body.add("tool_choice", ChatCompletions.choice(question.calling()));
      body.addProperty("parallel_tool_calls", false);
    }
    if (settings.account().quirks().obfuscationOption()) {
      JsonObject options = new JsonObject();
      options.addProperty("include_obfuscation", false);
      body.add("stream_options", options);
    }
    ChatTuning tuning = settings.tuning();
    maxTokens.ifPresent(tokens -> body.addProperty("max_output_tokens", tokens));
    tuning.temperature().ifPresent(value -> body.addProperty("temperature", value));
    tuning.effort().ifPresent(word -> body.add("reasoning", named("effort", word)));
    tuning.cacheKey().ifPresent(key -> body.addProperty("prompt_cache_key", key));
    tuning.serviceTier().ifPresent(tier -> body.addProperty("service_tier", tier));
    ValueWriter.ordered(settings.account().quirks().extraBody()).asMap().forEach(body::add);
    return body;
  }

  /** It wants every function to say whether its schema is enforced; ours need not fit that. */
  private static JsonArray tools(ChatQuestion question) {
    JsonArray tools = ToolSchema.of(question.tools());
    tools.forEach(tool -> tool.getAsJsonObject().addProperty("strict", false));
    return tools;
  }

  private static void add(Exchange line, JsonArray input) {
    if (line instanceof CallerSaid caller) {
      input.add(message("user", caller.text()));
    } else if (line instanceof AgentSaid agent) {
      input.add(message("assistant", MendedDialogue.words(agent)));
    } else if (line instanceof ToolRan ran) {
      String id = ran.request().id().value();
      JsonObject call = named("type", "function_call");
      call.addProperty("call_id", id);
      call.addProperty("name", ran.request().name());
      call.addProperty(
          "arguments", ValueWriter.object(ran.request().arguments().values()).toString());
      input.add(call);
      JsonObject output = named("type", "function_call_output");
      output.addProperty("call_id", id);
      output.addProperty("output", ValueWriter.result(ran.result()));
      input.add(output);
    }
  }

  private static JsonObject message(String role, String text) {
    JsonObject message = named("type", "message");
    message.addProperty("role", role);
    message.addProperty("content", text);
    return message;
  }

  private static JsonObject named(String name, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }
}
