package dev.voiceline.simulator.realtime;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.simulator.brain.Json;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The effective settings of a session, as they are echoed. For use by one thread at a time. */
final class SessionConfig {
  private static final long SERVICE_SILENCE_MS = 200;
  private JsonObject session;

  /**
   * What a session is before its first update: PCM at 24 kHz, replies and interruptions by
   * themselves.
   */
  SessionConfig(String id, String model, long expiresAt) {
    JsonObject pcm = Json.of("type", "audio/pcm", "rate", 24_000);
    JsonObject detection =
        Json.of(
            "type",
            "server_vad",
            "threshold",
            0.5,
            "prefix_padding_ms",
            300,
            "silence_duration_ms",
            SERVICE_SILENCE_MS,
            "idle_timeout_ms",
            Json.NULL,
            "create_response",
            true,
            "interrupt_response",
            true);
    JsonObject input =
        Json.of(
            "format",
            pcm,
            "transcription",
            Json.NULL,
            "noise_reduction",
            Json.NULL,
            "turn_detection",
            detection);
    JsonObject output = Json.of("format", pcm.deepCopy(), "voice", "alloy", "speed", 1.0);
    session =
        Json.of(
            "type",
            "realtime",
            "object",
            "realtime.session",
            "id",
            id,
            "model",
            model,
            "output_modalities",
            Json.texts("audio"),
            "instructions",
            "You are a helpful assistant.",
            "tools",
            new JsonArray(),
            "tool_choice",
            "auto",
            "max_output_tokens",
            "inf",
            "tracing",
            Json.NULL,
            "truncation",
            "auto",
            "prompt",
            Json.NULL,
            "expires_at",
            expiresAt,
            "audio",
            Json.of("input", input, "output", output),
            "include",
            Json.NULL);
  }

  /** Takes over what an update names; refuses all of it when anything in it is wrong. */
  Optional<Refusal> update(JsonElement change, boolean hasSpoken) {
    Optional<Refusal> wrong =
        SessionRules.SESSION.refusal("session", change).or(() -> fixed(change, hasSpoken));
    if (wrong.isEmpty()) {
      session = merged(session, change.getAsJsonObject());
    }
    return wrong;
  }

  JsonObject json() {
    return session.deepCopy();
  }

  boolean hearsMuLaw() {
    return format("input").equals("audio/pcmu");
  }

  boolean speaksMuLaw() {
    return format("output").equals("audio/pcmu");
  }

  boolean detectsTurns() {
    return detection().isPresent();
  }

  boolean createsResponses() {
    return flag("create_response");
  }

  boolean interruptsResponses() {
    return flag("interrupt_response");
  }

  Duration silence() {
    return Duration.ofMillis(detectionNumber("silence_duration_ms", 500));
  }

  /** After which the session takes silence for a turn. */
  Optional<Duration> idleTimeout() {
    return detection()
        .flatMap(detection -> Json.at(detection, "idle_timeout_ms"))
        .map(millis -> Duration.ofMillis(millis.getAsLong()));
  }

  long prefixPaddingMs() {
    return detectionNumber("prefix_padding_ms", 300);
  }

  /** The model that turns the caller's speech into text; empty when nothing is transcribed. */
  Optional<String> transcriptionModel() {
    return Json.at(session, "audio", "input", "transcription")
        .map(JsonElement::getAsJsonObject)
        .map(transcription -> Json.text(transcription, "model").orElse(""));
  }

  /** Whether transcripts come with the likelihood of their words. */
  boolean includesLikelihoods() {
    return Json.at(session, "include").isPresent() && !session.getAsJsonArray("include").isEmpty();
  }

  private Optional<Refusal> fixed(JsonElement change, boolean hasSpoken) {
    JsonObject update = change.getAsJsonObject();
    if (update.has("model") && !update.get("model").equals(session.get("model"))) {
      return Optional.of(
          Refusal.at(
              "session.model", "invalid_value", "The model of a session cannot be changed."));
    }
    boolean traced = Json.at(session, "tracing").isPresent();
    if (traced && update.has("tracing") && !update.get("tracing").equals(session.get("tracing"))) {
      return Check.invalid("session.tracing", "Tracing that is set cannot be changed.");
    }
    if (update.has("reasoning") && !reasons()) {
      return Check.invalid("session.reasoning", "The model does not reason.");
    }
    return hasSpoken ? voiceRefusal(update) : Optional.empty();
  }

  /** Why an update, or a response, cannot have its voice once another one was heard. */
  Optional<Refusal> voiceRefusal(JsonObject change) {
    Optional<JsonElement> voice = Json.at(change, "audio", "output", "voice");
    return voice.isEmpty() || voice.equals(Json.at(session, "audio", "output", "voice"))
        ? Optional.empty()
        : Optional.of(
            Refusal.of("cannot_update_voice", "Cannot update the voice after audio was output."));
  }

  /** Whether the model has an effort that can be chosen. */
  private boolean reasons() {
    return !Json.text(session, "model").orElse("").matches("gpt-realtime(-mini|-1\\.5)?(-20.*)?");
  }

  private static JsonObject merged(JsonObject old, JsonObject change) {
    JsonObject result = old.deepCopy();
    for (Map.Entry<String, JsonElement> entry : change.entrySet()) {
      JsonElement before = result.get(entry.getKey());
      JsonElement after = entry.getValue();
      boolean both = before != null && before.isJsonObject() && after.isJsonObject();
      boolean union = both && after.getAsJsonObject().has("type") && !sameType(before, after);
      result.add(
          entry.getKey(),
          both && !union
              ? merged(before.getAsJsonObject(), after.getAsJsonObject())
              : after.deepCopy());
    }
    return result;
  }

  private static boolean sameType(JsonElement one, JsonElement other) {
    return other.getAsJsonObject().get("type").equals(one.getAsJsonObject().get("type"));
  }

  private String format(String side) {
    return Json.text(session, "audio", side, "format", "type").orElseThrow();
  }

  private Optional<JsonObject> detection() {
    return Json.at(session, "audio", "input", "turn_detection").map(JsonElement::getAsJsonObject);
  }

  private boolean flag(String name) {
    return detection()
        .map(detection -> !detection.has(name) || detection.get(name).getAsBoolean())
        .orElse(false);
  }

  private long detectionNumber(String name, long otherwise) {
    return detection()
        .filter(detection -> detection.has(name))
        .map(detection -> detection.get(name).getAsLong())
        .orElse(otherwise);
  }
}
