package dev.voiceline.server.cli.kept;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.core.journal.CallListing;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.recording.RecordingArchive;
import java.util.List;

/** Calls as JSON. */
final class CallJson {
  private CallJson() {}

  static JsonObject of(CallListing listing, boolean held) {
    JsonObject object = new JsonObject();
    object.addProperty("call", listing.call().value());
    object.addProperty("began", listing.began().toString());
    listing.ended().ifPresent(ended -> object.addProperty("ended", ended.toString()));
    listing.reason().ifPresent(reason -> object.addProperty("reason", reason));
    object.addProperty("content_deleted", listing.contentDeleted());
    object.addProperty("held", held);
    return object;
  }

  /**
   * A call.
   *
   * @param content whether with what is sealed
   */
  static JsonObject of(JournaledCall call, boolean held, boolean content) {
    JsonObject object = new JsonObject();
    object.addProperty("call", call.call().value());
    object.addProperty("content_deleted", call.contentDeleted());
    object.addProperty("held", held);
    call.fault().ifPresent(fault -> object.addProperty("fault", fault));
    object.add("entries", entries(call.entries(), content));
    object.add("strays", entries(call.strays(), content));
    return object;
  }

  static JsonArray of(List<RecordingArchive.Kept> recordings) {
    JsonArray array = new JsonArray();
    for (RecordingArchive.Kept kept : recordings) {
      JsonObject each = new JsonObject();
      each.addProperty("call", kept.call().value());
      each.addProperty("recording", kept.recordingId());
      each.addProperty("started", kept.startedAt().toString());
      array.add(each);
    }
    return array;
  }

  private static JsonArray entries(List<JournalEntry> entries, boolean content) {
    JsonArray array = new JsonArray();
    for (JournalEntry entry : entries) {
      JsonObject each = new JsonObject();
      each.addProperty("number", entry.number());
      each.addProperty("at", entry.at().toString());
      each.addProperty("kind", entry.kind());
      each.addProperty("version", entry.version());
      each.add("open", FieldsJson.of(entry.open()));
      if (content) {
        each.add("content", FieldsJson.of(entry.sealed()));
      }
      array.add(each);
    }
    return array;
  }
}
