package dev.voiceline.adapters.openai.chat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.voiceline.adapters.openai.wire.ToolSchema;
import dev.voiceline.adapters.openai.wire.ValueWriter;
import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.tool.ToolSpec;
import java.util.OptionalInt;

/** Chat Completions: what every server has. */
final class ChatCompletions implements TextInterface {
  private final ChatSettings settings;
  private final ProviderQuirks quirks;

  ChatCompletions(ChatSettings settings) {
    this.settings = settings;
    this.quirks = settings.account().quirks();
  }

  @Override
  public String path() {
    return "/chat/completions";
  }

  @Override
  public EventReader reader(AnswerParts parts) {
    return new ChunkReader(parts);
  }

  @Override
  public JsonObject body(ChatQuestion question, OptionalInt maxTokens) {
    JsonObject body = new JsonObject();
    body.addProperty("model", settings.model());
    body.addProperty("stream", true);
    streamOptions(body);
    body.add(
        "messages",
        ChatMessages.of(question.instructions(), MendedDialogue.of(question.dialogue()), quirks));
    tools(question, body);
    ChatTuning tuning = settings.tuning();
    maxTokens.ifPresent(tokens -> body.addProperty(quirks.maxTokensField(), tokens));
    tuning.temperature().ifPresent(value -> body.addProperty("temperature", value));
    tuning.effort().ifPresent(word -> body.addProperty("reasoning_effort", word));
    tuning.cacheKey().ifPresent(key -> body.addProperty("prompt_cache_key", key));
    tuning.serviceTier().ifPresent(tier -> body.addProperty("service_tier", tier));
    if (quirks.storeFlag()) {
      body.addProperty("store", false);
    }
    ValueWriter.ordered(quirks.extraBody()).asMap().forEach(body::add);
    return body;
  }

  private void streamOptions(JsonObject body) {
    JsonObject options = new JsonObject();
    if (quirks.usageOption()) {
      options.addProperty("include_usage", true);
    }
    if (quirks.obfuscationOption()) {
      options.addProperty("include_obfuscation", false);
    }
    if (!options.isEmpty()) {
      body.add("stream_options", options);
    }
  }

  /** Tools are shown also when they may not be asked for: the dialogue may hold their requests. */
  private void tools(ChatQuestion question, JsonObject body) {
    if (question.tools().isEmpty()) {
      return;
    }
    JsonArray tools = new JsonArray();
    question.tools().forEach(spec -> tools.add(tool(spec)));
    body.add("tools", tools);
    body.add("tool_choice", choice(question.calling()));
    if (quirks.parallelFlag()) {
      body.addProperty("parallel_tool_calls", false);
    }
  }

  static JsonElement choice(ChatQuestion.Calling calling) {
    return switch (calling) {
      case FREE -> new JsonPrimitive("auto");
      case NONE -> new JsonPrimitive("none");
    };
  }

  private static JsonObject tool(ToolSpec spec) {
    JsonObject function = new JsonObject();
    function.addProperty("name", spec.name());
    function.addProperty("description", spec.description());
    function.add("parameters", ToolSchema.parameters(spec));
    JsonObject tool = new JsonObject();
    tool.addProperty("type", "function");
    tool.add("function", function);
    return tool;
  }
}
