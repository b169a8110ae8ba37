package dev.voiceline.server.recording;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.core.recording.RecordingArchive.Kept;
import dev.voiceline.core.recording.RecordingFacts;
import java.time.Duration;

/** Recordings as programs read them. Times are in seconds. */
final class RecordingJson {
  private RecordingJson() {}

  /** One that is as it was recorded, or still is being. */
  static JsonObject of(Kept kept, RecordingFacts facts) {
    JsonObject json = named(kept);
    json.addProperty("seconds", seconds(facts.length()));
    json.addProperty("complete", facts.complete());
    json.add("pauses", pauses(facts));
    json.addProperty("lost_seconds", seconds(facts.lost()));
    json.addProperty("sha256", facts.sha256());
    return json;
  }

  /** One that does not play. */
  static JsonObject of(Kept kept, String trouble) {
    JsonObject json = named(kept);
    json.addProperty("error", trouble);
    return json;
  }

  private static JsonObject named(Kept kept) {
    JsonObject json = new JsonObject();
    json.addProperty("id", kept.recordingId());
    json.addProperty("started_at", kept.startedAt().toString());
    return json;
  }

  private static JsonArray pauses(RecordingFacts facts) {
    JsonArray pauses = new JsonArray();
    for (RecordingFacts.Pause pause : facts.pauses()) {
      JsonObject json = new JsonObject();
      json.addProperty("from", seconds(pause.from()));
      json.addProperty("until", seconds(pause.until()));
      pauses.add(json);
    }
    return pauses;
  }

  private static double seconds(Duration span) {
    return span.toMillis() / 1000.0;
  }
}
