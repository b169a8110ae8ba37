package dev.voiceline.adapters.openai.chat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.openai.chat.AnswerParts.Finish;
import dev.voiceline.adapters.openai.chat.AnswerParts.ToolPart;
import dev.voiceline.adapters.openai.chat.TextInterface.EventReader;
import dev.voiceline.adapters.openai.wire.Json;
import dev.voiceline.core.conversation.Modalities;
import java.util.List;
import java.util.Optional;

/** Reads the chunks of Chat Completions from any server. Of several choices the first counts. */
final class ChunkReader implements EventReader {
  private static final String END = "[DONE]";

  private final AnswerParts parts;

  ChunkReader(AnswerParts parts) {
    this.parts = parts;
  }

  @Override
  public void read(String data) {
    if (data.strip().equals(END)) {
      parts.done();
      return;
    }
    Json.object(data).ifPresent(this::chunk);
  }

  private void chunk(JsonObject chunk) {
    Optional<JsonElement> error = Json.at(chunk, "error");
    if (error.isPresent()) {
      parts.failed(chunk);
      return;
    }
    objects(chunk, "choices").stream().filter(ChunkReader::isFirst).forEach(this::choice);
    object(chunk, "usage").or(() -> object(chunk, "x_groq", "usage")).ifPresent(this::usage);
  }

  private static boolean isFirst(JsonObject choice) {
    return Json.count(choice, "index").orElse(0L) == 0;
  }

  /** Some annotations of Azure have no delta. Some servers send the whole answer as one message. */
  private void choice(JsonObject choice) {
    object(choice, "delta").or(() -> object(choice, "message")).ifPresent(this::delta);
    Json.text(choice, "finish_reason").map(ChunkReader::finish).ifPresent(parts::finished);
  }

  private void delta(JsonObject delta) {
    String words = Json.textOrEmpty(delta, "content") + Json.textOrEmpty(delta, "refusal");
    if (!words.isEmpty()) {
      parts.text(words);
    }
    objects(delta, "tool_calls").forEach(this::call);
  }

  private void call(JsonObject call) {
    parts.tool(
        new ToolPart(
            Json.count(call, "index").orElse(0L).intValue(),
            Json.textOrEmpty(call, "id"),
            Json.textOrEmpty(call, "function", "name"),
            Json.at(call, "function", "arguments").map(ChunkReader::fragment).orElse("")));
  }

  /** Some servers send an object in place of its text. */
  static String fragment(JsonElement arguments) {
    boolean text = arguments.isJsonPrimitive() && arguments.getAsJsonPrimitive().isString();
    return text ? arguments.getAsString() : arguments.toString();
  }

  private static Finish finish(String reason) {
    return switch (reason) {
      case "length" -> Finish.LENGTH;
      case "content_filter" -> Finish.FILTER;
      default -> Finish.STOP;
    };
  }

  private void usage(JsonObject usage) {
    long in = Math.max(0, Json.count(usage, "prompt_tokens").orElse(0L));
    long cached = Json.count(usage, "prompt_tokens_details", "cached_tokens").orElse(0L);
    long out = Math.max(0, Json.count(usage, "completion_tokens").orElse(0L));
    if (in + out > 0) {
      parts.used(text(in), text(Math.max(0, Math.min(in, cached))), text(out));
    }
  }

  static Modalities text(long tokens) {
    return new Modalities(tokens, 0, 0);
  }

  static Optional<JsonObject> object(JsonObject parent, String... path) {
    return Json.at(parent, path)
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject);
  }

  private static List<JsonObject> objects(JsonObject parent, String name) {
    return Json.at(parent, name)
        .filter(JsonElement::isJsonArray)
        .map(array -> array.getAsJsonArray().asList())
        .orElseGet(List::of)
        .stream()
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }
}
