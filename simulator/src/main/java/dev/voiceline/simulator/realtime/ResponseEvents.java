package dev.voiceline.simulator.realtime;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.realtime.Item.Called;
import dev.voiceline.simulator.realtime.Item.Spoken;
import dev.voiceline.simulator.realtime.Measured.SpokenItem;
import dev.voiceline.simulator.realtime.Measured.ToolCall;
import dev.voiceline.simulator.realtime.Measured.WrittenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the client of the items of one response, in the service's order. For use by one thread at a
 * time.
 */
final class ResponseEvents {
  private final String responseId;
  private final SessionKit kit;
  private final ResponseOrder order;
  private final List<Item> output = new ArrayList<>();

  ResponseEvents(String responseId, SessionKit kit, ResponseOrder order) {
    this.responseId = responseId;
    this.kit = kit;
    this.order = order;
  }

  /** The items so far. */
  List<Item> output() {
    return List.copyOf(output);
  }

  void begin(Spoken item) {
    added(item, item.json());
    part("response.content_part.added", item, "part", content(item, ""));
    note(item, kit.clock().millis());
  }

  void say(Spoken item, String words, long millis) {
    item.say(words, millis);
    if (item.written()) {
      part("response.output_text.delta", item, "delta", words);
    } else {
      part("response.output_audio_transcript.delta", item, "delta", words);
      part("response.output_audio.delta", item, "delta", sound(words));
    }
    note(item, kit.clock().millis());
  }

  /** Audio that comes after the response was cancelled: it belongs to no item any more. */
  void sayTooLate(String words) {
    output.stream()
        .filter(Spoken.class::isInstance)
        .forEach(item -> part("response.output_audio.delta", item, "delta", sound(words)));
  }

  void end(Spoken item, boolean whole) {
    item.end(whole);
    if (item.written()) {
      part("response.output_text.done", item, "text", item.words());
    } else {
      part("response.output_audio.done", item);
      part("response.output_audio_transcript.done", item, "transcript", item.words());
    }
    part("response.content_part.done", item, "part", content(item, item.words()));
    done(item);
    itemDone(item);
  }

  void call(Called item, boolean toldTwice) {
    added(item, item.begun());
    String arguments = item.arguments();
    int half = arguments.length() / 2;
    for (String piece : List.of(arguments.substring(0, half), arguments.substring(half))) {
      told(
          "response.function_call_arguments.delta", item, "call_id", item.callId(), "delta", piece);
    }
    kit.log()
        .note(
            item.callId(),
            new ToolCall(item.callId(), item.name(), arguments, kit.clock().millis()));
    for (int times = 0; times < (toldTwice ? 2 : 1); times++) {
      told(
          "response.function_call_arguments.done",
          item,
          "call_id",
          item.callId(),
          "name",
          item.name(),
          "arguments",
          arguments);
      done(item);
    }
    itemDone(item);
  }

  private void added(Item item, JsonObject json) {
    output.add(item);
    kit.outlet()
        .send(
            "response.output_item.added",
            "response_id",
            responseId,
            "output_index",
            output.indexOf(item),
            "item",
            json);
    if (!order.aside()) {
      JsonElement previous = kit.items().append(item);
      kit.outlet().send("conversation.item.added", "previous_item_id", previous, "item", json);
    }
  }

  private void done(Item item) {
    kit.outlet()
        .send(
            "response.output_item.done",
            "response_id",
            responseId,
            "output_index",
            output.indexOf(item),
            "item",
            item.json());
  }

  private void itemDone(Item item) {
    if (!order.aside()) {
      kit.outlet().send("conversation.item.done", "item", item.json());
    }
  }

  /** An event of the only content part of an item. */
  private void part(String type, Item item, Object... more) {
    told(type, item, Stream.concat(Stream.of("content_index", 0), Stream.of(more)).toArray());
  }

  private void told(String type, Item item, Object... more) {
    Stream<Object> ids =
        Stream.of(
            "response_id", responseId, "item_id", item.id(), "output_index", output.indexOf(item));
    kit.outlet().send(type, Stream.concat(ids, Stream.of(more)).toArray());
  }

  private String sound(String words) {
    return ModelVoice.base64(words, order.speaksMuLaw());
  }

  private static JsonObject content(Spoken item, String words) {
    return item.written()
        ? Json.of("type", "text", "text", words)
        : Json.of("type", "audio", "transcript", words);
  }

  private void note(Spoken item, long now) {
    if (item.written()) {
      kit.log().note(item.id(), new WrittenItem(item.id(), responseId, item.words()));
      return;
    }
    Optional<SpokenItem> before = kit.log().noted(item.id()).map(SpokenItem.class::cast);
    kit.log()
        .note(
            item.id(),
            new SpokenItem(
                item.id(),
                responseId,
                item.words(),
                item.generatedMs(),
                before.flatMap(SpokenItem::truncatedMs),
                before.map(SpokenItem::deleted).orElse(false),
                before.map(SpokenItem::firstAudioAt).orElse(now)));
  }
}
