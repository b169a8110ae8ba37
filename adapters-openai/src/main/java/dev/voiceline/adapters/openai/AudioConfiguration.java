package dev.voiceline.adapters.openai;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.voiceline.core.conversation.Voicing;
import java.util.List;

/**
 * Writes the {@code audio} of a session: how it listens and how it sounds. The service detects the
 * caller's turns but neither answers nor interrupts by itself: who has the floor is decided
 * elsewhere.
 */
final class AudioConfiguration {
  /** Ids of voices of an account's own begin so. */
  private static final String OWN_VOICE = "voice_";

  private AudioConfiguration() {}

  static JsonObject of(OpenAiSettings settings, Voicing voicing) {
    JsonObject audio = new JsonObject();
    audio.add("input", input(settings, voicing));
    audio.add("output", output(settings, voicing));
    return audio;
  }

  static JsonObject format() {
    return SessionConfiguration.object("type", SessionConfiguration.FORMAT);
  }

  private static JsonObject input(OpenAiSettings settings, Voicing voicing) {
    JsonObject input = new JsonObject();
    input.add("format", format());
    input.add("transcription", transcription(settings.transcription(), voicing));
    settings
        .noiseReduction()
        .ifPresent(reduction -> input.add("noise_reduction", noise(reduction)));
    JsonObject detection = detection(settings.turnDetection());
    detection.addProperty("create_response", false);
    detection.addProperty("interrupt_response", false);
    input.add("turn_detection", detection);
    return input;
  }

  private static JsonObject transcription(Transcription transcription, Voicing voicing) {
    JsonObject json = SessionConfiguration.object("model", transcription.model());
    List<String> languages = voicing.language().map(List::of).orElseGet(transcription::languages);
    if (languages.size() == 1) {
      json.addProperty("language", languages.get(0));
    } else if (!languages.isEmpty()) {
      json.add("languages", texts(languages));
    }
    transcription.prompt().ifPresent(prompt -> json.addProperty("prompt", prompt));
    if (!transcription.keywords().isEmpty()) {
      json.add("keywords", texts(transcription.keywords()));
    }
    return json;
  }

  private static JsonObject noise(NoiseReduction reduction) {
    JsonObject json =
        SessionConfiguration.object("type", SessionConfiguration.word(reduction.kind()));
    reduction.strength().ifPresent(strength -> json.addProperty("strength", strength));
    return json;
  }

  private static JsonObject detection(TurnDetection detection) {
    if (detection instanceof TurnDetection.SemanticVad semantic) {
      JsonObject json = SessionConfiguration.object("type", "semantic_vad");
      json.addProperty("eagerness", SessionConfiguration.word(semantic.eagerness()));
      return json;
    }
    TurnDetection.ServerVad vad = (TurnDetection.ServerVad) detection;
    JsonObject json = SessionConfiguration.object("type", "server_vad");
    json.addProperty("threshold", vad.threshold());
    json.addProperty("prefix_padding_ms", vad.prefixMs());
    json.addProperty("silence_duration_ms", vad.silenceMs());
    return json;
  }

  private static JsonObject output(OpenAiSettings settings, Voicing voicing) {
    JsonObject output = new JsonObject();
    output.add("format", format());
    output.add("voice", voice(voicing.voice().orElse(settings.voice())));
    settings.speed().ifPresent(speed -> output.addProperty("speed", speed));
    return output;
  }

  private static JsonElement voice(String name) {
    return name.startsWith(OWN_VOICE)
        ? SessionConfiguration.object("id", name)
        : new JsonPrimitive(name);
  }

  private static JsonArray texts(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
