package dev.voiceline.simulator.realtime;

import com.google.gson.JsonElement;
import dev.voiceline.core.time.Clock;
import dev.voiceline.simulator.realtime.Item.Called;
import dev.voiceline.simulator.realtime.Item.Spoken;
import dev.voiceline.simulator.realtime.Measured.SpokenItem;
import dev.voiceline.simulator.realtime.Measured.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the client of the items of one response, in the service's order. For use by one thread at a
 * time.
 */
final class ResponseEvents {
  private final String responseId;
  private final Outlet outlet;
  private final Items items;
  private final ConnectionLog log;
  private final Clock clock;
  private final boolean muLaw;
  private final List<Item> output = new ArrayList<>();

  ResponseEvents(
      String responseId,
      Outlet outlet,
      Items items,
      ConnectionLog log,
      Clock clock,
      boolean muLaw) {
    this.responseId = responseId;
    this.outlet = outlet;
    this.items = items;
    this.log = log;
    this.clock = clock;
    this.muLaw = muLaw;
  }

  /** The items so far. */
  List<Item> output() {
    return List.copyOf(output);
  }

  void begin(Spoken item) {
    JsonElement previous = add(item);
    added(item.json(), previous);
    outlet.send(
        "response.content_part.added",
        "response_id",
        responseId,
        "item_id",
        item.id(),
        "output_index",
        index(),
        "content_index",
        0,
        "part",
        Json.of("type", "audio", "transcript", ""));
    note(item, clock.millis());
  }

  void say(Spoken item, String words, long millis) {
    item.say(words, millis);
    delta("response.output_audio_transcript.delta", item, words);
    delta("response.output_audio.delta", item, ModelVoice.base64(words, muLaw));
    note(item, firstAudio(item));
  }

  /** Audio that comes after the response was cancelled: it belongs to no item any more. */
  void sayTooLate(String words) {
    output.stream()
        .filter(Spoken.class::isInstance)
        .map(Spoken.class::cast)
        .forEach(
            item -> delta("response.output_audio.delta", item, ModelVoice.base64(words, muLaw)));
  }

  void end(Spoken item, boolean whole) {
    item.end(whole);
    outlet.send(
        "response.output_audio.done",
        "response_id",
        responseId,
        "item_id",
        item.id(),
        "output_index",
        index(),
        "content_index",
        0);
    outlet.send(
        "response.output_audio_transcript.done",
        "response_id",
        responseId,
        "item_id",
        item.id(),
        "output_index",
        index(),
        "content_index",
        0,
        "transcript",
        item.words());
    outlet.send(
        "response.content_part.done",
        "response_id",
        responseId,
        "item_id",
        item.id(),
        "output_index",
        index(),
        "content_index",
        0,
        "part",
        Json.of("type", "audio", "transcript", item.words()));
    done(item);
    itemDone(item);
  }

  void call(Called item, boolean toldTwice) {
    JsonElement previous = add(item);
    added(item.begun(), previous);
    int half = item.arguments().length() / 2;
    for (String part :
        List.of(item.arguments().substring(0, half), item.arguments().substring(half))) {
      outlet.send(
          "response.function_call_arguments.delta",
          "response_id",
          responseId,
          "item_id",
          item.id(),
          "output_index",
          index(),
          "call_id",
          item.callId(),
          "delta",
          part);
    }
    log.note(
        item.callId(), new ToolCall(item.callId(), item.name(), item.arguments(), clock.millis()));
    for (int told = 0; told < (toldTwice ? 2 : 1); told++) {
      outlet.send(
          "response.function_call_arguments.done",
          "response_id",
          responseId,
          "item_id",
          item.id(),
          "output_index",
          index(),
          "call_id",
          item.callId(),
          "name",
          item.name(),
          "arguments",
          item.arguments());
      done(item);
    }
    itemDone(item);
  }

  private JsonElement add(Item item) {
    output.add(item);
    return items.append(item);
  }

  private int index() {
    return output.size() - 1;
  }

  private void added(JsonElement json, JsonElement previous) {
    outlet.send(
        "response.output_item.added",
        "response_id",
        responseId,
        "output_index",
        index(),
        "item",
        json);
    outlet.send("conversation.item.added", "previous_item_id", previous, "item", json);
  }

  private void delta(String type, Spoken item, String delta) {
    outlet.send(
        type,
        "response_id",
        responseId,
        "item_id",
        item.id(),
        "output_index",
        output.indexOf(item),
        "content_index",
        0,
        "delta",
        delta);
  }

  private void done(Item item) {
    outlet.send(
        "response.output_item.done",
        "response_id",
        responseId,
        "output_index",
        index(),
        "item",
        item.json());
  }

  private void itemDone(Item item) {
    outlet.send("conversation.item.done", "item", item.json());
  }

  private long firstAudio(Spoken item) {
    return log.noted(item.id())
        .map(fact -> ((SpokenItem) fact).firstAudioAt())
        .orElseGet(clock::millis);
  }

  private void note(Spoken item, long firstAudioAt) {
    log.note(
        item.id(),
        new SpokenItem(
            item.id(),
            responseId,
            item.words(),
            item.generatedMs(),
            Optional.empty(),
            false,
            firstAudioAt));
  }
}
