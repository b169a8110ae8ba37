package dev.voiceline.simulator.realtime;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.core.time.Timers.Alarm;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.realtime.Item.CallerAudio;
import java.util.ArrayList;
import java.util.List;

/** Tells the client what the caller said, some time after. For use by one thread at a time. */
final class Transcripts {
  private static final double LIKELY = -0.01;

  private final SessionKit kit;

  Transcripts(SessionKit kit) {
    this.kit = kit;
  }

  /** An utterance was committed. */
  void expect(CallerAudio item) {
    kit.config()
        .transcriptionModel()
        .ifPresent(
            model -> {
              Alarm unused =
                  kit.delay().after(kit.settings().transcription(), () -> tell(item, model));
            });
  }

  private void tell(CallerAudio item, String model) {
    if (kit.misfortune().takeFailedTranscription()) {
      JsonObject error =
          Json.of(
              "type", "transcription_error",
              "code", "audio_unintelligible",
              "message", "The audio could not be transcribed.",
              "param", Json.NULL);
      send("failed", item, "error", error);
      return;
    }
    if (!item.heard().isEmpty()) {
      send("delta", item, "delta", item.heard());
    }
    send(
        "completed",
        item,
        "transcript",
        item.heard(),
        "usage",
        Tokens.ofTranscript(model, item.millis(), item.heard()),
        "logprobs",
        kit.config().includesLikelihoods() ? likelihoods(item.heard()) : Json.NULL);
  }

  private void send(String what, CallerAudio item, Object... more) {
    List<Object> fields = new ArrayList<>(List.of("item_id", item.id(), "content_index", 0));
    fields.addAll(List.of(more));
    kit.outlet().send("conversation.item.input_audio_transcription." + what, fields.toArray());
  }

  private static JsonElement likelihoods(String heard) {
    JsonArray all = new JsonArray();
    for (String word : heard.split("(?= )", -1)) {
      JsonArray bytes = new JsonArray();
      word.chars().forEach(bytes::add);
      all.add(Json.of("token", word, "logprob", LIKELY, "bytes", bytes));
    }
    return all;
  }
}
