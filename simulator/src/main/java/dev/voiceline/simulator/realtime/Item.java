package dev.voiceline.simulator.realtime;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.simulator.brain.Json;
import java.util.List;
import java.util.Optional;

/** One entry of the conversation. */
sealed interface Item {
  String id();

  /** As the client is told of it. */
  JsonObject json();

  /**
   * What the caller said.
   *
   * @param heard what is understood of it, which the model knows before the transcript is told
   */
  record CallerAudio(String id, String heard, int millis) implements Item {
    @Override
    public JsonObject json() {
      JsonObject content = Json.of("type", "input_audio", "transcript", Json.NULL);
      return message(id, "completed", "user", Json.list(List.of(content)));
    }
  }

  /**
   * What a client has written for anybody.
   *
   * @param text all the words in it
   * @param content as the client gave it
   */
  record Written(String id, String role, String text, JsonArray content) implements Item {
    @Override
    public JsonObject json() {
      return message(id, "completed", role, content);
    }
  }

  /** A function is called. */
  record Called(String id, String callId, String name, String arguments) implements Item {
    @Override
    public JsonObject json() {
      return json("completed", arguments);
    }

    JsonObject begun() {
      return json("in_progress", "");
    }

    private JsonObject json(String status, String said) {
      return Json.of(
          "id", id,
          "object", "realtime.item",
          "type", "function_call",
          "status", status,
          "name", name,
          "call_id", callId,
          "arguments", said);
    }
  }

  /** What a function gave. */
  record Output(String id, String callId, String output) implements Item {
    @Override
    public JsonObject json() {
      return Json.of(
          "id",
          id,
          "object",
          "realtime.item",
          "type",
          "function_call_output",
          "status",
          "completed",
          "call_id",
          callId,
          "output",
          output);
    }
  }

  /** What the model says or writes, growing while it does. */
  final class Spoken implements Item {
    private final String id;
    private final Optional<String> phase;
    private final boolean written;
    private final StringBuilder words = new StringBuilder();
    private long generatedMs;
    private long keptMs = Long.MAX_VALUE;
    private String status = "in_progress";

    Spoken(String id, Optional<String> phase, boolean written) {
      this.id = id;
      this.phase = phase;
      this.written = written;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public JsonObject json() {
      JsonArray content = new JsonArray();
      if (!status.equals("in_progress")) {
        content.add(
            written
                ? Json.of("type", "output_text", "text", words())
                : Json.of("type", "output_audio", "transcript", transcript()));
      }
      JsonObject json = message(id, status, "assistant", content);
      phase.ifPresent(name -> json.addProperty("phase", name));
      return json;
    }

    void say(String more, long millis) {
      words.append(more);
      generatedMs += millis;
    }

    /** Whether it is text only. */
    boolean written() {
      return written;
    }

    void end(boolean whole) {
      status = whole ? "completed" : "incomplete";
    }

    /** Nobody heard what comes later. */
    void truncate(long millis) {
      keptMs = Math.min(keptMs, millis);
    }

    boolean truncated() {
      return keptMs < Long.MAX_VALUE;
    }

    /** How much audio can be truncated: what was generated and not cut before. */
    long millis() {
      return Math.min(generatedMs, keptMs);
    }

    /** All of the words, or none: the service keeps no transcript of a truncated item. */
    String transcript() {
      return truncated() ? "" : words.toString();
    }

    long generatedMs() {
      return generatedMs;
    }

    String words() {
      return words.toString();
    }
  }

  private static JsonObject message(String id, String status, String role, JsonArray content) {
    return Json.of(
        "id",
        id,
        "object",
        "realtime.item",
        "type",
        "message",
        "status",
        status,
        "role",
        role,
        "content",
        content);
  }
}
