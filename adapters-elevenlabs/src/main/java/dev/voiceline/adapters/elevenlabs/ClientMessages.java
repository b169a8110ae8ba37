package dev.voiceline.adapters.elevenlabs;

import com.google.gson.JsonObject;

/** What is sent over the multi-context socket. Holds health data, so it is never printed. */
final class ClientMessages {
  private final JsonObject voiceSettings;

  ClientMessages(VoiceTuning tuning) {
    voiceSettings = voiceSettings(tuning);
  }

  /** The first message of a context: settings are taken from it alone, and it says nothing. */
  String opening(String context) {
    JsonObject message = of(context);
    message.addProperty("text", " ");
    if (voiceSettings.size() > 0) {
      message.add("voice_settings", voiceSettings);
    }
    return message.toString();
  }

  /** More text. It ends with a blank, or its last word would wait for a continuation. */
  String text(String context, String text) {
    JsonObject message = of(context);
    message.addProperty("text", text);
    return message.toString();
  }

  /** Whatever is buffered is to be spoken. */
  String flush(String context) {
    JsonObject message = of(context);
    message.addProperty("flush", true);
    return message.toString();
  }

  /** No more text comes: what is being spoken is finished. */
  String close(String context) {
    JsonObject message = of(context);
    message.addProperty("close_context", true);
    return message.toString();
  }

  /** On this socket an empty text says only that we are there. Never a context's first message. */
  String keepAlive(String context) {
    JsonObject message = of(context);
    message.addProperty("text", "");
    return message.toString();
  }

  /** All contexts end. */
  String closeSocket() {
    JsonObject message = new JsonObject();
    message.addProperty("close_socket", true);
    return message.toString();
  }

  /** Settings as every way takes them. */
  static JsonObject voiceSettings(VoiceTuning tuning) {
    JsonObject settings = new JsonObject();
    tuning.stability().ifPresent(value -> settings.addProperty("stability", value));
    tuning.similarity().ifPresent(value -> settings.addProperty("similarity_boost", value));
    tuning.style().ifPresent(value -> settings.addProperty("style", value));
    tuning.speakerBoost().ifPresent(value -> settings.addProperty("use_speaker_boost", value));
    tuning.speed().ifPresent(value -> settings.addProperty("speed", value));
    return settings;
  }

  private static JsonObject of(String context) {
    JsonObject message = new JsonObject();
    message.addProperty("context_id", context);
    return message;
  }
}
