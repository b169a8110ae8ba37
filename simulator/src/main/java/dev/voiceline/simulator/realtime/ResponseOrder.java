package dev.voiceline.simulator.realtime;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.brain.ModelTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a response is to be: the client's wishes, and the session's settings where it has none.
 *
 * @param instructions of this response alone
 * @param aside whether it is no part of the conversation
 * @param written whether it is text only
 * @param input what it answers to; empty for the conversation
 * @param tools the functions that it may call
 * @param parallel whether it may call more than one
 * @param mostTokens after which it ends incomplete; empty for no end
 * @param prefix all that a model reads before the conversation
 * @param told the fields of it that the client is told as they are
 */
record ResponseOrder(
    Optional<String> instructions,
    boolean aside,
    boolean written,
    Optional<List<Item>> input,
    List<ModelTool> tools,
    boolean parallel,
    OptionalInt mostTokens,
    String prefix,
    JsonObject told) {
  /** Wishes that were checked. */
  static ResponseOrder of(JsonObject wishes, JsonObject session, NewItems items) {
    Wished wished = new Wished(wishes, session);
    boolean aside = Json.text(wishes, "conversation").filter("none"::equals).isPresent();
    JsonArray tools = wished.get("tools").getAsJsonArray();
    JsonElement most = wished.get("max_output_tokens");
    JsonArray modalities = wished.get("output_modalities").getAsJsonArray();
    JsonObject told =
        Json.of(
            "output_modalities",
            modalities.deepCopy(),
            "max_output_tokens",
            most,
            "audio",
            Json.of("output", wished.output()),
            "metadata",
            wishes.has("metadata") ? wishes.get("metadata") : Json.NULL);
    return new ResponseOrder(
        Json.text(wishes, "instructions"),
        aside,
        modalities.get(0).getAsString().equals("text"),
        Json.at(wishes, "input").map(input -> read(input.getAsJsonArray(), items)),
        allowed(ModelTool.of(tools), wished.get("tool_choice")),
        wished.isSet("parallel_tool_calls"),
        Json.isInteger(most) ? OptionalInt.of(most.getAsInt()) : OptionalInt.empty(),
        wished.get("instructions") + tools.toString(),
        told);
  }

  /** Whether its sound is G.711 mu-law. */
  boolean speaksMuLaw() {
    return Json.text(told, "audio", "output", "format", "type")
        .filter("audio/pcmu"::equals)
        .isPresent();
  }

  private static List<Item> read(JsonArray input, NewItems items) {
    List<Item> all = new ArrayList<>();
    input.forEach(item -> all.add(items.read(item.getAsJsonObject())));
    return List.copyOf(all);
  }

  private static List<ModelTool> allowed(List<ModelTool> tools, JsonElement choice) {
    if (choice.isJsonObject()) {
      String only = choice.getAsJsonObject().get("name").getAsString();
      return tools.stream().filter(tool -> tool.name().equals(only)).toList();
    }
    return choice.getAsString().equals("none") ? List.of() : tools;
  }

  /** Of two objects, the first that has a field. */
  private record Wished(JsonObject wishes, JsonObject session) {
    JsonElement get(String name) {
      JsonElement wished = wishes.has(name) ? wishes.get(name) : session.get(name);
      return wished == null ? Json.NULL : wished;
    }

    boolean isSet(String name) {
      return Json.isFlag(get(name)) && get(name).getAsBoolean();
    }

    JsonObject output() {
      JsonObject usual =
          Json.at(session, "audio", "output").orElseThrow().getAsJsonObject().deepCopy();
      usual.remove("speed");
      Json.at(wishes, "audio", "output")
          .ifPresent(other -> other.getAsJsonObject().asMap().forEach(usual::add));
      return usual;
    }
  }
}
