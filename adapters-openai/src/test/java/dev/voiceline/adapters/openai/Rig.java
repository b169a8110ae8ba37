package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolSpec;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One conversation with a socket in memory, a clock that stands still, and the test in the
 * service's place.
 */
final class Rig {
  static final ToolSpec CHECK =
      new ToolSpec(
          "check_eligibility",
          "Looks up coverage.",
          List.of(
              ToolParameter.text("member_id", "As on the card."),
              ToolParameter.optionalText("procedure", "What is to be done.")));
  static final Brief BRIEF =
      new Brief("You answer calls about coverage.", List.of(CHECK), List.of());

  final VirtualTime time = new VirtualTime();
  final Ears ears;
  final FakeSockets sockets = new FakeSockets(Oracle::checkClient);
  final Conversation conversation;

  Rig() {
    this(settings().build(), BRIEF);
  }

  Rig(Exchange... history) {
    this(settings().build(), BRIEF.resumedWith(List.of(history)));
  }

  Rig(OpenAiSettings settings, Brief brief) {
    this(settings, brief, new Ears());
  }

  private Rig(OpenAiSettings settings, Brief brief, Ears ears) {
    this.ears = ears;
    conversation = new OpenAiRealtime(settings, sockets, time, time).open(brief, ears);
  }

  /** A conversation that can begin. */
  static Rig ready(Exchange... history) {
    Rig rig = new Rig(history);
    rig.opened().created().confirmed();
    assertThat(rig.ears.lines).containsExactly("ready");
    return rig;
  }

  /** With ears of the test's own; not opened yet. */
  static Rig toldTo(Ears ears) {
    return new Rig(settings().build(), BRIEF, ears);
  }

  static OpenAiSettingsBuilder settings() {
    return OpenAiSettings.builder("sk-test-1234567890")
        .url(URI.create("ws://127.0.0.1:1/v1/realtime"));
  }

  FakeSocket socket() {
    return sockets.last();
  }

  Rig opened() {
    socket().opens();
    return this;
  }

  Rig created() {
    return says("{'type':'session.created','event_id':'e','session':{'type':'realtime'}}");
  }

  Rig confirmed() {
    return confirmed("audio/pcmu", "audio/pcmu");
  }

  Rig confirmed(String in, String out) {
    return says(
        "{'type':'session.updated','event_id':'e','session':{'type':'realtime','audio':{'input':{'format':{'type':'"
            + in
            + "'}},'output':{'format':{'type':'"
            + out
            + "'}}}}}");
  }

  /** The service says something; apostrophes stand for quotation marks. */
  Rig says(String json) {
    socket().brings(json.replace('\'', '"'));
    return this;
  }

  Rig speechStarts(String utterance) {
    return says(
        "{'type':'input_audio_buffer.speech_started','event_id':'e','item_id':'"
            + utterance
            + "','audio_start_ms':100}");
  }

  Rig speechStops(String utterance) {
    return says(
        "{'type':'input_audio_buffer.speech_stopped','event_id':'e','item_id':'"
            + utterance
            + "','audio_end_ms':900}");
  }

  Rig commits(String utterance) {
    return says(
        "{'type':'input_audio_buffer.committed','event_id':'e','item_id':'" + utterance + "'}");
  }

  Rig begins(String reply) {
    return says(
        "{'type':'response.created','event_id':'e','response':{'id':'"
            + reply
            + "','status':'in_progress'}}");
  }

  Rig beginsItem(String reply, String item) {
    return says(
        "{'type':'response.output_item.added','event_id':'e','response_id':'"
            + reply
            + "','output_index':0,'item':{'id':'"
            + item
            + "','type':'message','role':'assistant','status':'in_progress','content':[]}}");
  }

  Rig speaks(String reply, String item, int ms) {
    byte[] audio = new byte[ms * 8];
    return says(
        "{'type':'response.output_audio.delta','event_id':'e','response_id':'"
            + reply
            + "','item_id':'"
            + item
            + "','output_index':0,'content_index':0,'delta':'"
            + Base64.getEncoder().encodeToString(audio)
            + "'}");
  }

  Rig words(String reply, String item, String words) {
    return says(
        "{'type':'response.output_audio_transcript.delta','event_id':'e','response_id':'"
            + reply
            + "','item_id':'"
            + item
            + "','output_index':0,'content_index':0,'delta':'"
            + words
            + "'}");
  }

  Rig finishesItem(String reply, String item) {
    return says(
        "{'type':'response.output_item.done','event_id':'e','response_id':'"
            + reply
            + "','output_index':0,'item':{'id':'"
            + item
            + "','type':'message','role':'assistant','status':'completed','content':[]}}");
  }

  Rig ends(String reply, String status) {
    return says(
        "{'type':'response.done','event_id':'e','response':{'id':'"
            + reply
            + "','status':'"
            + status
            + "','output':[]}}");
  }

  Rig calls(String reply, String call, String arguments) {
    JsonObject item = new JsonObject();
    item.addProperty("id", "item_" + call);
    item.addProperty("type", "function_call");
    item.addProperty("status", "completed");
    item.addProperty("name", CHECK.name());
    item.addProperty("call_id", call);
    item.addProperty("arguments", arguments);
    JsonObject event = new JsonObject();
    event.addProperty("type", "response.output_item.done");
    event.addProperty("response_id", reply);
    event.add("item", item);
    socket().brings(event.toString());
    return this;
  }

  Rig refuses(String code, String eventId) {
    return says(
        "{'type':'error','event_id':'e','error':{'type':'invalid_request_error','code':"
            + (code.isEmpty() ? "null" : "'" + code + "'")
            + ",'message':'No.','param':null,'event_id':"
            + (eventId.isEmpty() ? "null" : "'" + eventId + "'")
            + "}}");
  }

  /** A reply that was asked for and has begun. */
  Rig replying(String reply) {
    conversation.reply(Guidance.natural());
    return begins(reply);
  }

  void cutOff(String reply, HeardItem... items) {
    conversation.interrupted(new Interruption(Optional.of(new ReplyId(reply)), List.of(items)));
  }

  void cutOffUnbegun() {
    conversation.interrupted(new Interruption(Optional.empty(), List.of()));
  }

  static HeardItem heard(String item, int ms) {
    return new HeardItem(new ItemId(item), ms);
  }

  List<JsonObject> sent() {
    return socket().sent.stream()
        .map(text -> JsonParser.parseString(text).getAsJsonObject())
        .toList();
  }

  List<JsonObject> sent(String type) {
    return sent().stream().filter(event -> event.get("type").getAsString().equals(type)).toList();
  }

  JsonObject lastSent() {
    return sent().get(sent().size() - 1);
  }

  String lastEventId() {
    return lastSent().get("event_id").getAsString();
  }

  /** The types of what was sent, without the settings. */
  List<String> types() {
    return sent().stream()
        .map(event -> event.get("type").getAsString())
        .flatMap(type -> type.equals("session.update") ? Stream.empty() : Stream.of(type))
        .toList();
  }
}
