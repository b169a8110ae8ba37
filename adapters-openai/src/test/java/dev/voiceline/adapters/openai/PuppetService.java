package dev.voiceline.adapters.openai;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.tck.conversation.OtherSide;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The Realtime API as a puppet: it does what a test says, in GA messages, over a real socket. */
final class PuppetService implements OtherSide, AutoCloseable {
  private static final String FORMATS =
      "'audio':{'input':{'format':{'type':'audio/pcmu'}},'output':{'format':{'type':'audio/pcmu'}}}";

  private static final TurnDetection.ServerVad DETECTION = TurnDetection.defaults();
  private static final int SOUND_FROM_MS = 5_000;

  private final PuppetMemory memory = new PuppetMemory();
  private final PuppetServer server = new PuppetServer(this::take);
  private final Map<String, String> completeCalls = new HashMap<>();
  private boolean created;

  URI uri() {
    return server.uri();
  }

  PuppetMemory memory() {
    return memory;
  }

  @Override
  public void confirms() {
    create();
    try {
      memory.awaitConfigured();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    say("{'type':'session.updated','event_id':'e','session':{'type':'realtime'," + FORMATS + "}}");
  }

  @Override
  public void refuses() {
    create();
    error("invalid_api_key", Optional.empty());
    server.hangUp(4001, "invalid_request_error.invalid_api_key");
  }

  /** The place lies before the sound by the padding that was asked for. */
  @Override
  public void callerStarts(String utterance) {
    say(
        "{'type':'input_audio_buffer.speech_started','event_id':'e','item_id':'item_%s','audio_start_ms':%s}",
        utterance, String.valueOf(SOUND_FROM_MS - DETECTION.prefixMs()));
  }

  /** The place lies behind the sound by the pause that was asked for. */
  @Override
  public void callerStops(String utterance, Duration spoken) {
    say(
        "{'type':'input_audio_buffer.speech_stopped','event_id':'e','item_id':'item_%s','audio_end_ms':%s}",
        utterance, String.valueOf(SOUND_FROM_MS + spoken.toMillis() + DETECTION.silenceMs()));
    memory.hears(utterance);
    say("{'type':'input_audio_buffer.committed','event_id':'e','item_id':'item_%s'}", utterance);
    for (String kind : new String[] {"added", "done"}) {
      say(
          "{'type':'conversation.item.%s','event_id':'e','item':{'id':'item_%s','object':'realtime.item','type':'message',"
              + "'status':'completed','role':'user','content':[{'type':'input_audio','transcript':null}]}}",
          kind, utterance);
    }
  }

  @Override
  public void understands(String utterance, String words) {
    say(
        "{'type':'conversation.item.input_audio_transcription.completed','event_id':'e','item_id':'item_%s',"
            + "'content_index':0,'transcript':'%s','usage':{'type':'duration','seconds':1}}",
        utterance, words);
  }

  @Override
  public void failsToUnderstand(String utterance) {
    say(
        "{'type':'conversation.item.input_audio_transcription.failed','event_id':'e','item_id':'item_%s',"
            + "'content_index':0,'error':{'type':'transcription_error','code':'audio_unintelligible',"
            + "'message':'The audio could not be transcribed.','param':null}}",
        utterance);
  }

  @Override
  public void beginsReply(String reply) {
    memory.begins("resp_" + reply);
    say(
        "{'type':'response.created','event_id':'e','response':{'object':'realtime.response','id':'%s',"
            + "'status':'in_progress','status_details':null,'output':[]}}",
        memory.running());
  }

  @Override
  public void speaks(String item, byte[] audio) {
    if (memory.speaks(item, audio.length)) {
      say(
          "{'type':'response.output_item.added','event_id':'e','response_id':'%s','output_index':0,'item':{'id':'item_%s',"
              + "'object':'realtime.item','type':'message','status':'in_progress','role':'assistant','content':[]}}",
          memory.running(), item);
      say(
          "{'type':'response.content_part.added','event_id':'e','response_id':'%s','item_id':'item_%s','output_index':0,"
              + "'content_index':0,'part':{'type':'audio','transcript':''}}",
          memory.running(), item);
    }
    say(
        "{'type':'response.output_audio.delta','event_id':'e','response_id':'%s','item_id':'item_%s','output_index':0,"
            + "'content_index':0,'delta':'%s'}",
        memory.running(), item, Base64.getEncoder().encodeToString(audio));
  }

  @Override
  public void words(String item, String more) {
    say(
        "{'type':'response.output_audio_transcript.delta','event_id':'e','response_id':'%s','item_id':'item_%s',"
            + "'output_index':0,'content_index':0,'delta':'%s'}",
        memory.running(), item, more);
  }

  @Override
  public void finishesItem(String item) {
    say(
        "{'type':'response.output_item.done','event_id':'e','response_id':'%s','output_index':0,'item':{'id':'item_%s',"
            + "'object':'realtime.item','type':'message','status':'completed','role':'assistant',"
            + "'content':[{'type':'output_audio','transcript':'x'}]}}",
        memory.running(), item);
  }

  @Override
  public void endsReply(ReplyOutcome outcome) {
    String status = outcome.name().toLowerCase(Locale.ROOT);
    String details =
        switch (outcome) {
          case COMPLETED -> "{'type':'completed'}";
          case CANCELLED -> "{'type':'cancelled','reason':'client_cancelled'}";
          case INCOMPLETE -> "{'type':'incomplete','reason':'max_output_tokens'}";
          case FAILED -> "{'type':'failed','error':{'type':'server_error','code':null}}";
        };
    String reply = memory.running();
    memory.ends();
    say(
        "{'type':'response.done','event_id':'e','response':{'object':'realtime.response','id':'%s','status':'%s',"
            + "'status_details':"
            + details
            + ",'output':[],'usage':null}}",
        reply,
        status);
  }

  @Override
  public void asksForTool(String request, String tool, Map<String, String> arguments) {
    JsonObject object = new JsonObject();
    arguments.forEach(object::addProperty);
    memory.called(request);
    call("added", request, tool, "in_progress", "");
    for (String piece : object.toString().split("(?<=\\G.{5})", -1)) {
      JsonObject delta = callEvent("response.function_call_arguments.delta", request);
      delta.addProperty("delta", piece);
      server.say(delta.toString());
    }
    JsonObject done = callEvent("response.function_call_arguments.done", request);
    done.addProperty("name", tool);
    done.addProperty("arguments", object.toString());
    server.say(done.toString());
    completeCalls.put(request, call("done", request, tool, "completed", object.toString()));
  }

  @Override
  public void repeatsToolRequest(String request) {
    server.say(completeCalls.get(request));
  }

  @Override
  public void breaksOffToolRequest(String request, String tool) {
    call("added", request, tool, "in_progress", "");
    call("done", request, tool, "incomplete", "{\"procedure\":");
  }

  @Override
  public void complains() {
    error("item_not_found", Optional.empty());
  }

  @Override
  public void expires() {
    error("session_expired", Optional.empty());
    server.hangUp(1001, "Your session hit the maximum duration of 60 minutes.");
  }

  @Override
  public void drops() {
    server.drop();
  }

  @Override
  public void garbles() {
    server.say("{");
    server.say("not even close");
    server.say("[]");
    server.say("{\"type\":\"response.output_audio.delta\"}");
    server.say("{\"type\":\"from.the.future\",\"event_id\":\"e\"}");
    server.sayBytes(new byte[] {1, 2, 3});
  }

  @Override
  public void close() {
    server.close();
  }

  private void create() {
    if (!created) {
      created = true;
      say("{'type':'session.created','event_id':'e','session':{'type':'realtime'}}");
    }
  }

  private void take(String json) {
    try {
      Oracle.checkClient(json);
    } catch (AssertionError misuse) {
      memory.note(misuse.getMessage());
    }
    String event =
        JsonParser.parseString(json).getAsJsonObject().has("event_id")
            ? JsonParser.parseString(json).getAsJsonObject().get("event_id").getAsString()
            : "";
    memory.take(json).ifPresent(code -> error(code, Optional.of(event)));
  }

  private void error(String code, Optional<String> event) {
    say(
        "{'type':'error','event_id':'e','error':{'type':'invalid_request_error','code':'%s','message':'No.','param':null,"
            + "'event_id':%s}}",
        code, event.map(id -> '"' + id + '"').orElse("null"));
  }

  private JsonObject callEvent(String type, String request) {
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.addProperty("event_id", "e");
    event.addProperty("response_id", memory.running());
    event.addProperty("item_id", PuppetMemory.CALL_ITEM + request);
    event.addProperty("output_index", 0);
    event.addProperty("call_id", PuppetMemory.CALL + request);
    return event;
  }

  private String call(String stage, String request, String tool, String status, String arguments) {
    JsonObject item = new JsonObject();
    item.addProperty("id", PuppetMemory.CALL_ITEM + request);
    item.addProperty("object", "realtime.item");
    item.addProperty("type", "function_call");
    item.addProperty("status", status);
    item.addProperty("name", tool);
    item.addProperty("call_id", PuppetMemory.CALL + request);
    item.addProperty("arguments", arguments);
    JsonObject event = new JsonObject();
    event.addProperty("type", "response.output_item." + stage);
    event.addProperty("event_id", "e");
    event.addProperty("response_id", memory.running());
    event.addProperty("output_index", 0);
    event.add("item", item);
    server.say(event.toString());
    return event.toString();
  }

  /** Apostrophes stand for quotation marks. */
  private void say(String template, String... values) {
    String json = String.format(Locale.ROOT, template.replace('\'', '"'), (Object[]) values);
    Oracle.checkServer(json);
    server.say(json);
  }
}
