package dev.voiceline.adapters.openai;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.openai.wire.ToolSchema;
import dev.voiceline.core.conversation.Brief;
import java.util.Locale;

/**
 * Writes settings and brief as the {@code session} of the first {@code session.update}. What is not
 * set is not sent.
 */
final class SessionConfiguration {
  /** G.711 mu-law at 8,000 Hz, as telephone lines have it. */
  static final String FORMAT = "audio/pcmu";

  /** A trace names the program, and nothing of the call. */
  private static final String TRACE_NAME = "voiceline";

  private SessionConfiguration() {}

  static JsonObject of(OpenAiSettings settings, Brief brief) {
    JsonObject session = new JsonObject();
    session.addProperty("type", "realtime");
    JsonArray modalities = new JsonArray();
    modalities.add("audio");
    session.add("output_modalities", modalities);
    session.addProperty("instructions", brief.instructions());
    session.add("audio", AudioConfiguration.of(settings, brief.voicing()));
    session.add("tools", ToolSchema.of(brief.tools()));
    session.addProperty("tool_choice", "auto");
    add(settings.generation(), session);
    return session;
  }

  private static void add(Generation generation, JsonObject session) {
    generation.maxOutputTokens().ifPresent(most -> add(most, session));
    generation
        .reasoningEffort()
        .ifPresent(effort -> session.add("reasoning", object("effort", word(effort))));
    generation.truncation().ifPresent(kind -> add(kind, session));
    generation
        .parallelToolCalls()
        .ifPresent(allowed -> session.addProperty("parallel_tool_calls", allowed));
    if (generation.traced()) {
      session.add("tracing", object("workflow_name", TRACE_NAME));
    }
  }

  private static void add(MostTokens most, JsonObject session) {
    if (most.tokens().isPresent()) {
      session.addProperty("max_output_tokens", most.tokens().getAsInt());
    } else {
      session.addProperty("max_output_tokens", "inf");
    }
  }

  private static void add(Truncation truncation, JsonObject session) {
    if (truncation instanceof Truncation.RetentionRatio retained) {
      JsonObject rule = object("type", "retention_ratio");
      rule.addProperty("retention_ratio", retained.ratio());
      retained
          .postInstructions()
          .ifPresent(
              tokens -> {
                JsonObject limits = new JsonObject();
                limits.addProperty("post_instructions", tokens);
                rule.add("token_limits", limits);
              });
      session.add("truncation", rule);
    } else {
      session.addProperty(
          "truncation", truncation instanceof Truncation.Auto ? "auto" : "disabled");
    }
  }

  /** An object with one text in it. */
  static JsonObject object(String key, String text) {
    JsonObject object = new JsonObject();
    object.addProperty(key, text);
    return object;
  }

  /** A constant as the service spells it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
