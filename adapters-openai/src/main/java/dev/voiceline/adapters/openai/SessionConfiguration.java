package dev.voiceline.adapters.openai;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Voicing;
import java.util.Locale;

/**
 * Writes settings and brief as the {@code session} of a {@code session.update}. The service detects
 * the caller's turns but neither answers nor interrupts by itself: who has the floor is decided
 * elsewhere.
 */
final class SessionConfiguration {
  /** G.711 mu-law at 8,000 Hz, as telephone lines have it. */
  static final String FORMAT = "audio/pcmu";

  private SessionConfiguration() {}

  static JsonObject of(OpenAiSettings settings, Brief brief) {
    JsonObject session = new JsonObject();
    session.addProperty("type", "realtime");
    JsonArray modalities = new JsonArray();
    modalities.add("audio");
    session.add("output_modalities", modalities);
    session.addProperty("instructions", brief.instructions());
    JsonObject audio = new JsonObject();
    audio.add("input", input(settings, brief.voicing()));
    audio.add("output", output(settings, brief.voicing()));
    session.add("audio", audio);
    session.add("tools", ToolSchema.of(brief.tools()));
    session.addProperty("tool_choice", "auto");
    settings.maxOutputTokens().ifPresent(most -> session.addProperty("max_output_tokens", most));
    settings.reasoningEffort().ifPresent(effort -> session.add("reasoning", reasoning(effort)));
    return session;
  }

  private static JsonObject input(OpenAiSettings settings, Voicing voicing) {
    JsonObject input = new JsonObject();
    input.add("format", format());
    JsonObject transcription = new JsonObject();
    transcription.addProperty("model", settings.transcriptionModel());
    voicing
        .language()
        .or(settings::language)
        .ifPresent(code -> transcription.addProperty("language", code));
    input.add("transcription", transcription);
    if (settings.noiseReduction() != NoiseReduction.OFF) {
      JsonObject reduction = new JsonObject();
      reduction.addProperty("type", lower(settings.noiseReduction()));
      input.add("noise_reduction", reduction);
    }
    input.add("turn_detection", turnDetection(settings.turnDetection()));
    return input;
  }

  private static JsonObject turnDetection(TurnDetection turns) {
    JsonObject detection = new JsonObject();
    // The semantic kind has been seen never to fire on 8 kHz telephone audio.
    detection.addProperty("type", "server_vad");
    detection.addProperty("threshold", turns.threshold());
    detection.addProperty("prefix_padding_ms", turns.prefixMs());
    detection.addProperty("silence_duration_ms", turns.silenceMs());
    detection.addProperty("create_response", false);
    detection.addProperty("interrupt_response", false);
    return detection;
  }

  private static JsonObject output(OpenAiSettings settings, Voicing voicing) {
    JsonObject output = new JsonObject();
    output.add("format", format());
    output.addProperty("voice", voicing.voice().orElse(settings.voice()));
    output.addProperty("speed", settings.speed());
    return output;
  }

  private static JsonObject format() {
    JsonObject format = new JsonObject();
    format.addProperty("type", FORMAT);
    return format;
  }

  private static JsonObject reasoning(ReasoningEffort effort) {
    JsonObject reasoning = new JsonObject();
    reasoning.addProperty("effort", lower(effort));
    return reasoning;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
