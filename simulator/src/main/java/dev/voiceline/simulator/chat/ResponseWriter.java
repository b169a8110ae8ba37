package dev.voiceline.simulator.chat;

import com.google.gson.JsonObject;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.simulator.brain.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes an answer as events of the Responses API. */
final class ResponseWriter implements AnswerWriter {
  private static final int PIECE = 9;

  private final Set<Quirk> quirks;
  private final String model;
  private final List<String> events = new ArrayList<>();
  private int items;

  ResponseWriter(Set<Quirk> quirks, String model) {
    this.quirks = quirks;
    this.model = model;
  }

  @Override
  public List<String> write(List<Move> moves) {
    add("response.created", Json.of("response", Json.of("id", "resp_1", "model", model)));
    if (quirks.contains(Quirk.REASONING_FIELDS)) {
      add(
          "response.reasoning_summary_text.delta",
          Json.of("item_id", "rs_1", "output_index", 0, "delta", "Hidden thought."));
    }
    moves.forEach(this::move);
    end();
    return List.copyOf(events);
  }

  /** The words before a failure. */
  List<String> words(String words) {
    text(words);
    return List.copyOf(events);
  }

  private void move(Move move) {
    if (move instanceof Move.Say say) {
      text(say.sentence());
    } else {
      call((Move.Call) move);
    }
    items++;
  }

  private void text(String sentence) {
    JsonObject item = Json.of("type", "message", "id", "msg_" + items, "role", "assistant");
    add("response.output_item.added", Json.of("output_index", items, "item", item));
    for (int at = 0; at < sentence.length(); at += PIECE) {
      String piece = sentence.substring(at, Math.min(sentence.length(), at + PIECE));
      add(
          "response.output_text.delta",
          Json.of(
              "item_id",
              "msg_" + items,
              "output_index",
              items,
              "content_index",
              0,
              "delta",
              piece));
    }
    add("response.output_item.done", Json.of("output_index", items, "item", item));
  }

  private void call(Move.Call call) {
    String whole = Arguments.json(call.arguments()).toString();
    boolean cut = quirks.contains(Quirk.LENGTH_IN_ARGUMENTS);
    String arguments = cut ? whole.substring(0, whole.length() / 2) : whole;
    JsonObject item =
        Json.of(
            "type",
            "function_call",
            "id",
            "fc_" + items,
            "call_id",
            "call_r_" + items,
            "name",
            call.tool(),
            "arguments",
            "");
    add("response.output_item.added", Json.of("output_index", items, "item", item));
    for (int at = 0; at < arguments.length(); at += PIECE) {
      String piece = arguments.substring(at, Math.min(arguments.length(), at + PIECE));
      add(
          "response.function_call_arguments.delta",
          Json.of("item_id", "fc_" + items, "output_index", items, "delta", piece));
    }
    if (!cut) {
      add(
          "response.function_call_arguments.done",
          Json.of("item_id", "fc_" + items, "output_index", items, "arguments", arguments));
      JsonObject told = item.deepCopy();
      told.addProperty("arguments", arguments);
      add("response.output_item.done", Json.of("output_index", items, "item", told));
    }
  }

  private void end() {
    JsonObject usage =
        Json.of(
            "input_tokens", 120,
            "output_tokens", events.size(),
            "input_tokens_details", Json.of("cached_tokens", 60));
    JsonObject response = Json.of("id", "resp_1", "model", model, "usage", usage);
    boolean cut = quirks.contains(Quirk.LENGTH_IN_ARGUMENTS);
    if (cut) {
      response.add("incomplete_details", Json.of("reason", "max_output_tokens"));
    }
    add(cut ? "response.incomplete" : "response.completed", Json.of("response", response));
  }

  private void add(String type, JsonObject event) {
    JsonObject whole = Json.of("type", type, "sequence_number", events.size());
    event.asMap().forEach(whole::add);
    events.add(whole.toString());
  }
}
