package dev.voiceline.simulator.realtime;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.core.scripted.ToneEar;
import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.simulator.brain.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A session without a socket, in virtual time; every event that it sends is judged by the vendor's
 * models.
 */
final class Rig implements Peer {
  static final String GREETING = "Hello! How can I help you today?";
  static final JsonArray TOOLS =
      Json.list(
          List.of(
              Json.of("type", "function", "name", "check_eligibility"),
              Json.of("type", "function", "name", "end_call")));

  final VirtualTime time = new VirtualTime();
  final ConnectionLog log = new ConnectionLog(1);
  final List<JsonObject> events = new ArrayList<>();
  final List<String> frames = new ArrayList<>();
  final List<String> ends = new ArrayList<>();
  final RealtimeSession session;
  private boolean judged;

  Rig(Faults faults) {
    this(RealtimeSettings.standard().withFaults(faults), true);
  }

  Rig(RealtimeSettings manner, boolean judged) {
    this.judged = judged;
    RealtimeSettings settings = manner.withGreeting(GREETING);
    session =
        new RealtimeSession(
            settings,
            "gpt-realtime-2.1",
            settings.faults().of(1),
            new ResponseBudget(settings.limits().responsesPerMinute()),
            log,
            this,
            time,
            time);
    session.opened();
  }

  /** A session that is set up for telephony as core wants it. */
  static Rig ready() {
    return ready(Faults.none());
  }

  static Rig ready(Faults faults) {
    Rig rig = new Rig(faults);
    rig.update(false, false);
    return rig;
  }

  /** A session like that, of a service with its own manners. */
  static Rig ready(RealtimeSettings settings) {
    Rig rig = new Rig(settings, true);
    rig.update(false, false);
    return rig;
  }

  /** Does not judge what is garbage on purpose. */
  Rig unjudged() {
    judged = false;
    return this;
  }

  void update(boolean create, boolean interrupt) {
    JsonObject detection =
        Json.of(
            "type",
            "server_vad",
            "silence_duration_ms",
            400,
            "create_response",
            create,
            "interrupt_response",
            interrupt);
    JsonObject input =
        Json.of(
            "format", Json.of("type", "audio/pcmu"),
            "transcription", Json.of("model", "gpt-4o-mini-transcribe"),
            "turn_detection", detection);
    JsonObject output = Json.of("format", Json.of("type", "audio/pcmu"), "voice", "marin");
    session(
        Json.of(
            "type",
            "realtime",
            "tools",
            TOOLS,
            "audio",
            Json.of("input", input, "output", output)));
  }

  void session(JsonObject session) {
    send(Json.of("type", "session.update", "event_id", "su", "session", session));
  }

  void send(JsonObject event) {
    session.received(event.toString());
  }

  void ask(String type) {
    send(Json.of("type", type));
  }

  void hear(byte[] audio) {
    for (int at = 0; at < audio.length; at += 160) {
      byte[] frame = Arrays.copyOfRange(audio, at, at + 160);
      send(
          Json.of(
              "type",
              "input_audio_buffer.append",
              "audio",
              Base64.getEncoder().encodeToString(frame)));
    }
  }

  /** The caller says something and falls silent. */
  void caller(String text) {
    hear(ToneVoice.speak(text));
    quiet(400);
  }

  void quiet(int millis) {
    byte[] silence = new byte[millis * 8];
    Arrays.fill(silence, (byte) 0xFF);
    hear(silence);
  }

  /** The model is asked to speak, and speaks. */
  void reply() {
    ask("response.create");
    time.advanceMillis(30_000);
  }

  void output(String callId, String output) {
    send(
        Json.of(
            "type",
            "conversation.item.create",
            "item",
            Json.of("type", "function_call_output", "call_id", callId, "output", output)));
  }

  List<String> types() {
    return events.stream().map(event -> event.get("type").getAsString()).toList();
  }

  List<JsonObject> all(String type) {
    return events.stream().filter(event -> event.get("type").getAsString().equals(type)).toList();
  }

  JsonObject last(String type) {
    List<JsonObject> all = all(type);
    return all.get(all.size() - 1);
  }

  JsonObject lastError() {
    return last("error").getAsJsonObject("error");
  }

  String errorCode() {
    return lastError().get("code").isJsonNull() ? "" : lastError().get("code").getAsString();
  }

  /** What is heard of an item, from its audio. */
  String heard(String itemId) {
    ToneEar ear = new ToneEar();
    all("response.output_audio.delta").stream()
        .filter(event -> event.get("item_id").getAsString().equals(itemId))
        .forEach(event -> ear.hear(Base64.getDecoder().decode(event.get("delta").getAsString())));
    return ear.text();
  }

  String lastItem() {
    return last("response.output_audio.delta").get("item_id").getAsString();
  }

  /** What the model said last. */
  String lastHeard() {
    return heard(lastItem());
  }

  @Override
  public void send(String text) {
    frames.add(text);
    if (judged) {
      Oracle.judge(text);
      events.add(JsonParser.parseString(text).getAsJsonObject());
    }
  }

  @Override
  public void close(int code, String reason) {
    ends.add(code + " " + reason);
  }

  @Override
  public void drop() {
    ends.add("dropped");
  }
}
