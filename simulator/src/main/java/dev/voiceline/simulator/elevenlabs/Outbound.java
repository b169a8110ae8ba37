package dev.voiceline.simulator.elevenlabs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.voiceline.core.scripted.ToneVoice;
import java.util.Base64;

/** Writes the service's messages in its dialect. */
final class Outbound {
  private final ServiceSettings settings;
  private final boolean aligns;

  Outbound(ServiceSettings settings, boolean asked) {
    this.settings = settings;
    this.aligns = asked && !settings.whims().contains(Whim.NO_ALIGNMENT);
  }

  boolean alignsFirst() {
    return aligns && settings.whims().contains(Whim.ALIGNMENT_FIRST);
  }

  /** Audio, with its alignment unless that goes by itself. */
  String audio(String context, byte[] audio, String words, long baseMs) {
    JsonObject message = message(context);
    message.addProperty("audio", Base64.getEncoder().encodeToString(audio));
    align(message, words, baseMs, aligns && !alignsFirst());
    return message.toString();
  }

  /** An alignment by itself. */
  String alignment(String context, String words, long baseMs) {
    JsonObject message = message(context);
    message.add("audio", JsonNull.INSTANCE);
    align(message, words, baseMs, true);
    return message.toString();
  }

  String last(String context) {
    JsonObject message = message(context);
    message.add("audio", JsonNull.INSTANCE);
    message.addProperty(settings.spelling().last, true);
    return message.toString();
  }

  /** An error that concerns one context. */
  String complaint(String word, String context) {
    JsonObject message = message(context);
    message.addProperty("message", "Something is wrong.");
    message.addProperty("error", word);
    return message.toString();
  }

  static String error(String word, String sentence, int code) {
    JsonObject message = new JsonObject();
    message.addProperty("message", sentence);
    message.addProperty("error", word);
    message.addProperty("code", code);
    return message.toString();
  }

  private JsonObject message(String context) {
    JsonObject message = new JsonObject();
    JsonElement unset =
        settings.whims().contains(Whim.NULL_FLAGS) ? JsonNull.INSTANCE : new JsonPrimitive(false);
    message.add(settings.spelling().last, unset);
    message.addProperty(settings.spelling().context, context);
    return message;
  }

  private void align(JsonObject message, String words, long baseMs, boolean wanted) {
    if (!wanted) {
      message.add("alignment", JsonNull.INSTANCE);
      message.add(settings.spelling().normalized, JsonNull.INSTANCE);
      return;
    }
    boolean twice = settings.whims().contains(Whim.OVERLAPPING_PASSES);
    message.add("alignment", times(twice ? words + words : words, baseMs));
    message.add(settings.spelling().normalized, times(words, baseMs));
  }

  private JsonObject times(String words, long baseMs) {
    JsonArray characters = new JsonArray();
    JsonArray starts = new JsonArray();
    JsonArray durations = new JsonArray();
    for (int i = 0; i < words.length(); i++) {
      characters.add(String.valueOf(words.charAt(i)));
      starts.add(baseMs + (long) i * ToneVoice.CHARACTER_MS);
      durations.add(ToneVoice.CHARACTER_MS);
    }
    JsonObject times = new JsonObject();
    times.add("chars", characters);
    times.add(settings.spelling().starts, starts);
    times.add(settings.spelling().durations, durations);
    return times;
  }
}
