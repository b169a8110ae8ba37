package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.adapters.openai.wire.Json;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What the service refuses and OpenAI's models let pass: numbers out of range, names that are no
 * members of an open list, texts of the wrong kind.
 */
final class Bounds {
  private static final List<String> VOICES =
      List.of(
          "alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar");

  private Bounds() {}

  static void check(String json) {
    JsonObject event = JsonParser.parseString(json).getAsJsonObject();
    text(event, "event_id").ifPresent(id -> assertThat(id).hasSizeBetween(1, 512));
    number(event, "audio_end_ms").ifPresent(ms -> assertThat(ms).isPositive());
    text(event, "audio")
        .ifPresent(audio -> assertThat(Base64.getDecoder().decode(audio)).isNotEmpty());
    Json.at(event, "session").map(JsonElement::getAsJsonObject).ifPresent(Bounds::session);
    Json.at(event, "response").map(JsonElement::getAsJsonObject).ifPresent(Bounds::response);
    Json.at(event, "item").map(JsonElement::getAsJsonObject).ifPresent(Bounds::item);
  }

  private static void session(JsonObject session) {
    assertThat(session.has("model")).as("the model is in the address").isFalse();
    assertThat(session.has("prompt")).as("prompts are shut down").isFalse();
    JsonObject input = session.getAsJsonObject("audio").getAsJsonObject("input");
    JsonObject output = session.getAsJsonObject("audio").getAsJsonObject("output");
    assertThat(text(input, "format", "type")).contains("audio/pcmu");
    assertThat(text(output, "format", "type")).contains("audio/pcmu");
    within(output, 0.25, 1.5, "speed");
    within(input, 0, 1, "turn_detection", "threshold");
    within(input, 0, 60_000, "turn_detection", "prefix_padding_ms");
    within(input, 0, 60_000, "turn_detection", "silence_duration_ms");
    within(input, 0, 1, "noise_reduction", "strength");
    within(session, 0, 1, "truncation", "retention_ratio");
    within(session, 1, 4096, "max_output_tokens");
    text(session, "max_output_tokens").ifPresent(most -> assertThat(most).isEqualTo("inf"));
    voice(output);
    common(session);
  }

  private static void response(JsonObject response) {
    within(response, 1, 4096, "max_output_tokens");
    common(response);
  }

  private static void common(JsonObject session) {
    Json.at(session, "output_modalities")
        .ifPresent(all -> assertThat(all.getAsJsonArray()).hasSize(1));
    Json.at(session, "tools").ifPresent(tools -> tools.getAsJsonArray().forEach(Bounds::tool));
  }

  private static void tool(JsonElement tool) {
    assertThat(text(tool.getAsJsonObject(), "name").orElse("")).matches("[A-Za-z0-9_-]{1,64}");
    assertThat(tool.getAsJsonObject().get("parameters").isJsonObject()).isTrue();
  }

  private static void voice(JsonObject output) {
    text(output, "voice").ifPresent(name -> assertThat(VOICES).contains(name));
    text(output, "voice", "id").ifPresent(id -> assertThat(id).startsWith("voice_"));
  }

  private static void item(JsonObject item) {
    text(item, "call_id").ifPresent(id -> assertThat(id).hasSizeBetween(1, 32));
    Json.at(item, "content")
        .ifPresent(
            all ->
                all.getAsJsonArray()
                    .forEach(part -> assertThat(text(part.getAsJsonObject(), "text")).isPresent()));
  }

  private static void within(JsonObject object, double low, double high, String... path) {
    number(object, path).ifPresent(value -> assertThat(value).isBetween(low, high));
  }

  private static Optional<Double> number(JsonObject object, String... path) {
    return Json.at(object, path)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsJsonPrimitive)
        .filter(value -> value.isNumber())
        .map(JsonElement::getAsDouble);
  }

  private static Optional<String> text(JsonObject object, String... path) {
    return Json.text(object, path);
  }
}
