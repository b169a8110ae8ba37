package dev.voiceline.simulator.chat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.simulator.brain.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes an answer as chunks of Chat Completions, with a server's habits. */
final class ChunkWriter implements AnswerWriter {
  private static final int PIECE = 9;
  private static final int USAGE_IN = 120;

  private final Set<Quirk> quirks;
  private final String model;
  private final boolean wantsUsage;
  private final List<String> events = new ArrayList<>();
  private int calls;
  private int written;

  ChunkWriter(Set<Quirk> quirks, String model, boolean wantsUsage) {
    this.quirks = quirks;
    this.model = model;
    this.wantsUsage = wantsUsage;
  }

  @Override
  public List<String> write(List<Move> moves) {
    if (has(Quirk.EMPTY_CHOICES_FIRST)) {
      add(Json.of("choices", new JsonArray(), "prompt_filter_results", new JsonArray()));
    }
    delta(Json.of("role", "assistant", "content", ""), false);
    if (has(Quirk.REASONING_FIELDS)) {
      delta(Json.of("reasoning_content", "Hidden thought."), false);
      delta(Json.of("reasoning", "Hidden thought."), false);
    }
    if (has(Quirk.THINK_TAGS)) {
      text("<think>Hidden thought, with a < b.</think>\n\n");
    }
    moves.forEach(this::move);
    packed(moves);
    if (has(Quirk.WORDS_AFTER_TOOLS)) {
      text("One moment.");
    }
    end(moves);
    return List.copyOf(events);
  }

  /** The words before a failure. */
  List<String> words(String words) {
    text(words);
    return List.copyOf(events);
  }

  private void move(Move move) {
    if (move instanceof Move.Say say) {
      int most = cutsWords() ? say.sentence().length() / 2 : say.sentence().length();
      text(say.sentence().substring(0, most));
    } else if (!has(Quirk.CALLS_IN_ONE_CHUNK)) {
      call((Move.Call) move);
    }
  }

  private boolean cutsWords() {
    return has(Quirk.LENGTH_IN_WORDS) || has(Quirk.FILTERED);
  }

  private void text(String text) {
    for (int at = 0; at < text.length(); at += PIECE) {
      String piece = text.substring(at, Math.min(text.length(), at + PIECE));
      written++;
      delta(Json.of("content", piece), true);
      if (has(Quirk.CHOICE_WITHOUT_DELTA)) {
        add(chunk(Json.of("index", 0, "content_filter_offsets", Json.of("start_offset", at))));
      }
      if (has(Quirk.GARBAGE)) {
        events.add("{\"choices\":[{\"delta\":{\"content\":\"half");
        events.add("[]");
        add(Json.of("object", "chat.completion.novelty", "news", true));
      }
    }
  }

  private void call(Move.Call call) {
    String arguments = arguments(call);
    if (has(Quirk.WHOLE_ARGUMENTS) || has(Quirk.ARGUMENTS_AS_OBJECT)) {
      delta(calls(part(call, arguments, true)), true);
    } else {
      delta(calls(part(call, "", true)), true);
      for (int at = 0; at < arguments.length(); at += PIECE) {
        String piece = arguments.substring(at, Math.min(arguments.length(), at + PIECE));
        delta(calls(part(call, piece, false)), true);
      }
    }
    calls++;
  }

  private void packed(List<Move> moves) {
    if (has(Quirk.CALLS_IN_ONE_CHUNK)) {
      JsonArray parts = new JsonArray();
      for (Move move : moves) {
        if (move instanceof Move.Call call) {
          parts.add(part(call, arguments(call), true));
          calls++;
        }
      }
      delta(Json.of("tool_calls", parts), true);
    }
  }

  private String arguments(Move.Call call) {
    String whole = Arguments.json(call.arguments()).toString();
    return has(Quirk.LENGTH_IN_ARGUMENTS) ? whole.substring(0, whole.length() / 2) : whole;
  }

  private JsonObject part(Move.Call call, String arguments, boolean first) {
    JsonObject function = new JsonObject();
    if (first || has(Quirk.NAME_REPEATED)) {
      function.addProperty("name", call.tool());
    }
    function.add("arguments", fragment(call, arguments));
    JsonObject part = new JsonObject();
    if (!has(Quirk.NO_INDEX)) {
      part.addProperty("index", has(Quirk.ALL_INDEX_ZERO) ? 0 : calls);
    }
    if (first && !has(Quirk.NO_ID)) {
      part.addProperty("id", has(Quirk.SAME_ID) ? "call_0" : "call_" + model + "_" + calls);
      part.addProperty("type", "function");
    }
    part.add("function", function);
    return part;
  }

  private JsonElement fragment(Move.Call call, String arguments) {
    return has(Quirk.ARGUMENTS_AS_OBJECT)
        ? Arguments.json(call.arguments())
        : Json.of("text", arguments).get("text");
  }

  private static JsonObject calls(JsonObject part) {
    JsonArray parts = new JsonArray();
    parts.add(part);
    return Json.of("tool_calls", parts);
  }

  private void end(List<Move> moves) {
    add(chunk(Json.of("index", 0, "delta", new JsonObject(), "finish_reason", reason(moves))));
    if (wantsUsage && !has(Quirk.NO_USAGE) && !has(Quirk.USAGE_EVERY_CHUNK)) {
      add(Json.of("choices", new JsonArray(), "usage", usage()));
    }
    if (!has(Quirk.NO_DONE)) {
      events.add("[DONE]");
    }
  }

  private String reason(List<Move> moves) {
    if (has(Quirk.LENGTH_IN_ARGUMENTS) || has(Quirk.LENGTH_IN_WORDS)) {
      return "length";
    }
    if (has(Quirk.FILTERED)) {
      return "content_filter";
    }
    boolean tools = moves.stream().anyMatch(Move.Call.class::isInstance);
    return tools && !has(Quirk.STOP_WITH_TOOLS) ? "tool_calls" : "stop";
  }

  private JsonObject usage() {
    return Json.of(
        "prompt_tokens",
        USAGE_IN,
        "completion_tokens",
        written,
        "total_tokens",
        USAGE_IN + written,
        "prompt_tokens_details",
        Json.of("cached_tokens", USAGE_IN / 2));
  }

  private void delta(JsonObject delta, boolean counted) {
    JsonObject chunk = chunk(Json.of("index", 0, "delta", delta, "finish_reason", Json.NULL));
    if (counted && has(Quirk.USAGE_EVERY_CHUNK)) {
      chunk.add("usage", usage());
    }
    add(chunk);
  }

  private JsonObject chunk(JsonObject choice) {
    JsonArray choices = new JsonArray();
    choices.add(choice);
    return Json.of("choices", choices);
  }

  private void add(JsonObject chunk) {
    JsonObject whole =
        Json.of("id", "c1", "object", "chat.completion.chunk", "created", 1_763_800_000);
    whole.addProperty("model", model);
    chunk.asMap().forEach(whole::add);
    events.add(whole.toString());
  }

  private boolean has(Quirk quirk) {
    return quirks.contains(quirk);
  }
}
