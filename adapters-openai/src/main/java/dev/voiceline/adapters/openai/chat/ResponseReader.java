package dev.voiceline.adapters.openai.chat;

import com.google.gson.JsonObject;
import dev.voiceline.adapters.openai.chat.AnswerParts.Finish;
import dev.voiceline.adapters.openai.chat.AnswerParts.ToolPart;
import dev.voiceline.adapters.openai.chat.TextInterface.EventReader;
import dev.voiceline.adapters.openai.wire.Json;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads the events of the Responses API. Reasoning and the service's own tools say nothing. */
final class ResponseReader implements EventReader {
  private final AnswerParts parts;
  private final Set<Integer> argued = new HashSet<>();

  ResponseReader(AnswerParts parts) {
    this.parts = parts;
  }

  @Override
  public void read(String data) {
    Json.object(data).ifPresent(event -> event(Json.textOrEmpty(event, "type"), event));
  }

  private void event(String type, JsonObject event) {
    switch (type) {
      case "response.output_text.delta", "response.refusal.delta" ->
          parts.text(Json.textOrEmpty(event, "delta"));
      case "response.output_item.added" -> functionCall(event).ifPresent(this::begun);
      case "response.function_call_arguments.delta" ->
          arguments(index(event), Json.textOrEmpty(event, "delta"));
      case "response.function_call_arguments.done" ->
          whole(index(event), Json.textOrEmpty(event, "arguments"));
      case "response.output_item.done" -> functionCall(event).ifPresent(this::ended);
      case "response.completed" -> over(event, Finish.STOP);
      case "response.incomplete" -> over(event, reason(event));
      case "response.failed" -> parts.failed(ChunkReader.object(event, "response").orElse(event));
      case "error" -> parts.failed(event);
      default -> {
        // Of no use to a caller.
      }
    }
  }

  private static Optional<JsonObject> functionCall(JsonObject event) {
    return Json.text(event, "item", "type").filter("function_call"::equals).map(type -> event);
  }

  private void begun(JsonObject event) {
    parts.tool(named(event, ""));
  }

  private void ended(JsonObject event) {
    parts.tool(named(event, ""));
    whole(index(event), Json.textOrEmpty(event, "item", "arguments"));
  }

  private static ToolPart named(JsonObject event, String arguments) {
    return new ToolPart(
        index(event),
        Json.textOrEmpty(event, "item", "call_id"),
        Json.textOrEmpty(event, "item", "name"),
        arguments);
  }

  private void arguments(int index, String fragment) {
    argued.add(index);
    parts.tool(new ToolPart(index, "", "", fragment));
  }

  /** They are told several times; where they came in fragments these count. */
  private void whole(int index, String arguments) {
    if (!arguments.isEmpty() && argued.add(index)) {
      parts.tool(new ToolPart(index, "", "", arguments));
    }
  }

  private void over(JsonObject event, Finish why) {
    ChunkReader.object(event, "response", "usage").ifPresent(this::usage);
    parts.finished(why);
    parts.done();
  }

  private static Finish reason(JsonObject event) {
    String reason = Json.textOrEmpty(event, "response", "incomplete_details", "reason");
    return reason.equals("content_filter") ? Finish.FILTER : Finish.LENGTH;
  }

  private void usage(JsonObject usage) {
    long in = Math.max(0, Json.count(usage, "input_tokens").orElse(0L));
    long cached = Json.count(usage, "input_tokens_details", "cached_tokens").orElse(0L);
    long out = Math.max(0, Json.count(usage, "output_tokens").orElse(0L));
    parts.used(
        ChunkReader.text(in),
        ChunkReader.text(Math.max(0, Math.min(in, cached))),
        ChunkReader.text(out));
  }

  private static int index(JsonObject event) {
    return Json.count(event, "output_index").orElse(0L).intValue();
  }
}
